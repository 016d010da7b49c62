package yuqing.desk.merge;

import java.util.List;
import yuqing.desk.client.IncidentRow;
import yuqing.desk.client.IncidentView;
import yuqing.desk.client.Problem;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;

/// The search for the incident that goes on, what was found, and the form that merges.
///
/// @param query words of the title, or the number; empty before anything was searched
/// @param key a repeat of the same form is recorded once
public record MergeView(
    IncidentView incident,
    String query,
    MergeCandidates candidates,
    EnteredForm entered,
    String key,
    FieldFaults faults) {

  /// What is wrong with no field that the page shows.
  public List<Problem.Fault> otherFaults() {
    return faults.besides(List.of("into", "reason"));
  }

  public boolean isChosen(IncidentRow row) {
    return row.id().toString().equals(entered.one("into"));
  }
}
