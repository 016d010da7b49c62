/// The regulation's numbers as dated data. `policy/*.yaml` defines what is owed; this package reads
/// it, refuses what is invalid and hands it on as records. Never a rule of time.
package yuqing.procedure.policy;
