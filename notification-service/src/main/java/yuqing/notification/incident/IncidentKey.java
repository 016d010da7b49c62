package yuqing.notification.incident;

import java.util.UUID;

/// Key of a due row about something of an incident: names the incident too, so that its lock can be
/// taken before anything is read.
///
/// @param part an alert or a delivery
public record IncidentKey(UUID incident, UUID part) {

  public static IncidentKey parse(String key) {
    var slash = key.indexOf('/');
    return new IncidentKey(
        UUID.fromString(key.substring(0, slash)), UUID.fromString(key.substring(slash + 1)));
  }

  @Override
  public String toString() {
    return incident + "/" + part;
  }
}
