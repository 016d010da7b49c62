/// Who owes what until when: one small class for each family of obligations.
///
/// Start reading at [yuqing.procedure.obligation.Obligations], which names the family of every
/// code. A family defines which duties there are ([yuqing.procedure.obligation.Duty]): opened when,
/// due
/// when, done when, withdrawn by what. Their outcome is decided in one place,
/// `Duty.settle`.
///
/// | to add an obligation, touch | for |
/// |---|---|
/// | `contracts` `ObligationCode` | its code |
/// | `policy/*.yaml` | owner, article, clock, time, what meets it |
/// | `policy/Shape` | what an edition may define for it; the compiler requires it |
/// | `obligation/Obligations` | its family; the compiler requires it |
/// | a scenario under `src/test/resources/scenarios` | its rules of time |
package yuqing.procedure.obligation;
