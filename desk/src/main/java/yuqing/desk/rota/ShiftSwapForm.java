package yuqing.desk.rota;

import java.util.List;
import java.util.UUID;
import yuqing.desk.client.Problem;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EntryChoice;
import yuqing.desk.form.FieldFaults;

/// The form by which a shift is swapped or withdrawn.
///
/// @param unit whose shift it is: the department's code, or the school's
/// @param key by which a repeat of the same form is recorded once
/// @param ifMatch the version that would be withdrawn
/// @param withdrawable whether it has not begun
public record ShiftSwapForm(
    UUID shift,
    String unit,
    String key,
    String ifMatch,
    boolean withdrawable,
    EnteredForm form,
    List<EntryChoice> people,
    FieldFaults faults) {

  public List<Problem.Fault> otherFaults() {
    return faults.besides(List.of("person", "reason"));
  }
}
