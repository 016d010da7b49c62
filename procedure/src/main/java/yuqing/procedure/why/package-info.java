/// Why an obligation has its outcome, in data and in words: start reading at
/// [yuqing.procedure.why.Why].
package yuqing.procedure.why;
