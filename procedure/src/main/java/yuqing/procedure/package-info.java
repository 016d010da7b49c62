/// The regulation as pure functions of policy edition, facts, actions and instant. No framework,
/// no database, no own clock: the instant comes in, and the same record gives the same
/// answer on any machine.
///
/// Start reading here:
///
/// 1. [yuqing.procedure.Procedure] — the one function: a case file and an instant in, level and
///    obligations out.
/// 2. `policy/2024-09-25.yaml` — every number, with its article and whose it is.
/// 3. [yuqing.procedure.grading.LevelHistory] — article 10: the level by rule and by people.
/// 4. [yuqing.procedure.obligation.Obligations] — which family carries out which obligation, and
///    in that package a table of what to touch to add one.
/// 5. [yuqing.procedure.simulate.Scenarios] — scenario files: the quickest way to try a question.
///
/// What must never enter: a database, a topic, a wall clock, a name of a person.
package yuqing.procedure;
