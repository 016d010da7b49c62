/// Who is told of an obligation and when. Posts only: who holds one is the roster's business.
package yuqing.procedure.alert;
