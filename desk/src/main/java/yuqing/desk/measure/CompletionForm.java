package yuqing.desk.measure;

import java.util.List;
import java.util.UUID;
import yuqing.desk.client.EvidenceView;
import yuqing.desk.client.Problem;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;

/// The form by which a measure is recorded as done.
///
/// @param number of the measure within the incident
/// @param refusal why it cannot be now; empty where it can
/// @param key by which a repeat of the same form is recorded once
public record CompletionForm(
    UUID incident,
    int number,
    String refusal,
    String key,
    EnteredForm form,
    List<EvidenceView> evidence,
    FieldFaults faults) {

  public List<Problem.Fault> otherFaults() {
    return faults.besides(List.of("note", "occurredAt", "evidence"));
  }
}
