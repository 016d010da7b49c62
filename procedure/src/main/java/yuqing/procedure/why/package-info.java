/// Why an obligation stands as it does, in data and in words: start reading at
/// [yuqing.procedure.why.Why].
package yuqing.procedure.why;
