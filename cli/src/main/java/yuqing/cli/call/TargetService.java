package yuqing.cli.call;

import java.util.Locale;
import java.util.regex.Pattern;

/// One of the four services, and the port at which it is reached unless another address is named.
public enum TargetService {
  INCIDENT(8081),
  ESCALATION(8082),
  NOTIFICATION(8083),
  ARCHIVE(8084);

  private static final Pattern OF_ESCALATION =
      Pattern.compile(
          "/(obligations|policies|simulations|calendar)\\b.*"
              + "|/incidents/[^/]+/(grading|obligations)\\b.*");
  private static final Pattern OF_NOTIFICATION =
      Pattern.compile(
          "/(departments|posts|people|liaisons|official-channels|readiness|alerts|a|channels"
              + "|subscriptions|shifts|rota)\\b.*");
  private static final Pattern OF_INCIDENT =
      Pattern.compile("/(incidents|publications|tasks|meetings|risks)\\b.*");

  private final int port;

  TargetService(int port) {
    this.port = port;
  }

  int port() {
    return port;
  }

  /// As an address names it: `incident`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whose path this is. Where two services have it (`/incidents/{id}/allowed`), incident-service.
  public static TargetService ofPath(String path) {
    if (OF_ESCALATION.matcher(path).matches()) {
      return ESCALATION;
    }
    if (OF_NOTIFICATION.matcher(path).matches()) {
      return NOTIFICATION;
    }
    return OF_INCIDENT.matcher(path).matches() ? INCIDENT : ARCHIVE;
  }
}
