package yuqing.access;

import java.util.Set;

/// What of an incident decides who may see it.
///
/// @param departments codes of the departments it concerns
/// @param sourceSystem the system that reported it
public record IncidentScope(Set<String> departments, String sourceSystem) {

  public IncidentScope {
    departments = Set.copyOf(departments);
  }

  /// The usual case: one department.
  public static IncidentScope of(String department, String sourceSystem) {
    return new IncidentScope(Set.of(department), sourceSystem);
  }
}
