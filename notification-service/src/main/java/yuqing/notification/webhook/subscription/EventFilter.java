package yuqing.notification.webhook.subscription;

import java.util.List;
import java.util.Set;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EventTypes;
import yuqing.contracts.IncidentEvent;
import yuqing.rest.problem.FieldErrors;

/// Which event types may be subscribed: each by its name, or a whole family as `escalation.*`. The
/// roster is not among them, nor what is about no incident: the auditor's heartbeat, the seals, the
/// register of risks.
public final class EventFilter {
  static final Set<String> FAMILIES = Set.of("incident", "escalation", "notification", "archive");
  private static final String ALL_OF = ".*";

  private static final Set<String> OF_NO_INCIDENT =
      Set.of(
          EventTypes.nameOf(ArchiveEvent.Heartbeat.class),
          EventTypes.nameOf(ArchiveEvent.Sealed.class),
          EventTypes.nameOf(IncidentEvent.RiskRegistered.class),
          EventTypes.nameOf(IncidentEvent.RiskReassessed.class),
          EventTypes.nameOf(IncidentEvent.RiskCleared.class));

  private EventFilter() {}

  static boolean matches(String asked, String type) {
    return asked.equals(type)
        || (asked.endsWith(ALL_OF)
            && type.startsWith(asked.substring(0, asked.length() - ALL_OF.length() + 1)));
  }

  static void check(List<String> asked, FieldErrors errors) {
    for (int i = 0; i < asked.size(); i++) {
      if (!offered(asked.get(i))) {
        errors.reject(
            "eventTypes[" + i + "]",
            "unknown",
            "没有这个事件类型",
            "there is no such event type; a family is written escalation.*");
      }
    }
  }

  public static boolean offered(String asked) {
    var family = asked.contains(".") ? asked.substring(0, asked.indexOf('.')) : "";
    return FAMILIES.contains(family)
        && !OF_NO_INCIDENT.contains(asked)
        && (asked.equals(family + ALL_OF) || EventTypes.names().contains(asked));
  }
}
