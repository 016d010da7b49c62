/// Who is notified of an obligation and when. Posts only: the roster knows who holds one.
package yuqing.procedure.alert;
