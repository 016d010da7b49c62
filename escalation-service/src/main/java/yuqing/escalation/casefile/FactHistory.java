package yuqing.escalation.casefile;

import java.time.Instant;
import java.util.List;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Amended;

/// The facts of an incident as they were stated one after the other.
///
/// @param reported as the report had them
/// @param amendments in the order of recording
public record FactHistory(IncidentEvent.Facts reported, List<Amended> amendments) {

  /// The present facts.
  public IncidentEvent.Facts current() {
    return amendments.isEmpty() ? reported : amendments.getLast().facts();
  }

  /// The facts just before an instant.
  public IncidentEvent.Facts before(Instant at) {
    return amendments.stream()
        .filter(each -> each.recordedAt().isBefore(at))
        .reduce((_, later) -> later)
        .map(Amended::facts)
        .orElse(reported);
  }

  /// The amendments recorded at an instant or after it.
  public List<Amended> since(Instant at) {
    return amendments.stream().filter(each -> !each.recordedAt().isBefore(at)).toList();
  }
}
