package yuqing.localstack;

import java.util.Locale;

/// One database and one user for each service; no user can connect to another's.
public enum ServiceDatabase {
  INCIDENT,
  ESCALATION,
  NOTIFICATION,
  ARCHIVE;

  public String databaseName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String user() {
    return databaseName() + "_service";
  }

  /// The name under which a service is given its password.
  public String passwordVariable() {
    return "YUQING_DB_PASSWORD_" + name();
  }
}
