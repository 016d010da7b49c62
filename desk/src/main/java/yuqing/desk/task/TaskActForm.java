package yuqing.desk.task;

import java.util.List;
import java.util.UUID;
import yuqing.desk.client.Problem;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;

/// The form of one act about a task.
///
/// @param key by which a repeat of the same form is recorded once
public record TaskActForm(
    UUID task, TaskStep act, String key, EnteredForm form, FieldFaults faults) {

  public List<Problem.Fault> otherFaults() {
    return faults.besides(act.fields());
  }
}
