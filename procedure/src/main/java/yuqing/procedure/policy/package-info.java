/// The regulation's numbers as dated data. `policy/*.yaml` says what is owed; this package reads
/// it, refuses what is unsound and hands it on as records. Never a rule of time.
package yuqing.procedure.policy;
