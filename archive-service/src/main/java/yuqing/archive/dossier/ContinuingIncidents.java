package yuqing.archive.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The incidents that go on in place of a department's own after merges, which it goes on reading.
///
/// @param departments codes of those in charge of them
public record ContinuingIncidents(Set<String> incidents, Set<String> departments) {

  public static final ContinuingIncidents NONE = new ContinuingIncidents(Set.of(), Set.of());

  public ContinuingIncidents {
    incidents = Set.copyOf(incidents);
    departments = Set.copyOf(departments);
  }

  /// @param department null until the report has come in
  record ContinuingIncident(String incident, String department) {}

  static ContinuingIncidents of(List<ContinuingIncident> found) {
    return new ContinuingIncidents(
        found.stream().map(ContinuingIncident::incident).collect(Collectors.toSet()),
        found.stream()
            .map(ContinuingIncident::department)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new)));
  }
}
