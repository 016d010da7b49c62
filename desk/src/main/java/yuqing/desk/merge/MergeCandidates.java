package yuqing.desk.merge;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import yuqing.contracts.term.State;
import yuqing.desk.client.IncidentRow;
import yuqing.desk.client.Listing;

/// The incidents that another may be merged into, of those that were found.
///
/// @param departments names by code
/// @param isMore whether there are more than these
public record MergeCandidates(
    List<IncidentRow> rows, Map<String, String> departments, boolean isMore) {
  static final MergeCandidates NONE = new MergeCandidates(List.of(), Map.of(), false);

  /// Without the incident itself, and without those that no longer go on.
  static MergeCandidates of(
      Listing<IncidentRow> found, UUID incident, Map<String, String> departments) {
    var rows =
        found.items().stream()
            .filter(row -> !row.id().equals(incident))
            .filter(row -> !row.state().equals(State.MERGED.name()))
            .toList();
    return new MergeCandidates(rows, departments, found.next() != null);
  }

  public String departmentName(IncidentRow row) {
    return row.department() == null
        ? ""
        : departments.getOrDefault(row.department(), row.department());
  }
}
