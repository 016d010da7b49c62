package yuqing.desk.client;

import java.util.Locale;

/// The services that the desk asks.
public enum ServiceName {
  INCIDENT,
  ESCALATION,
  NOTIFICATION,
  ARCHIVE;

  /// As logs and `./suite status` name it.
  public String module() {
    return name().toLowerCase(Locale.ROOT) + "-service";
  }
}
