package yuqing.desk.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A line of the access log, as archive-service shows it.
///
/// @param incidentId null for what is about many incidents
/// @param person null for a system, which is named by its client
/// @param asked what was asked for; null where it is about one incident
public record AccessLine(
    Instant hour,
    UUID incidentId,
    String incidentNumber,
    String person,
    String system,
    List<String> roles,
    List<String> kinds,
    String asked) {

  public AccessLine {
    roles = Objects.requireNonNullElse(roles, List.of());
    kinds = Objects.requireNonNullElse(kinds, List.of());
  }
}
