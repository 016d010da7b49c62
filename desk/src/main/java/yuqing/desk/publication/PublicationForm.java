package yuqing.desk.publication;

import java.util.List;
import java.util.UUID;
import yuqing.desk.client.Problem;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;

/// The form by which an editor records that a reply has gone out.
///
/// @param textHash of the text that was shown
/// @param key by which a repeat of the same form is recorded once
public record PublicationForm(
    UUID publication, String textHash, String key, EnteredForm form, FieldFaults faults) {

  public List<Problem.Fault> otherFaults() {
    return faults.besides(List.of("occurredAt"));
  }
}
