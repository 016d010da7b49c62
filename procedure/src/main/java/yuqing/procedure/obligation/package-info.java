/// Who owes what until when: one small class for each family of obligations.
///
/// Start reading at [yuqing.procedure.obligation.Obligations], which names the family of every
/// code. A family says which duties there are ([yuqing.procedure.obligation.Duty]): opened when,
/// due
/// when, done when, taken away by what. What becomes of them is decided in one place,
/// `Duty.settle`.
///
/// | to add an obligation, touch | for |
/// |---|---|
/// | `contracts` `ObligationCode` | its code |
/// | `policy/*.yaml` | owner, article, clock, time, what meets it |
/// | `policy/Shape` | what an edition may say of it; the compiler asks for it |
/// | `obligation/Obligations` | its family; the compiler asks for it |
/// | a scenario under `src/test/resources/scenarios` | its rules of time |
package yuqing.procedure.obligation;
