package yuqing.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// What a PostgreSQL server needs to be the suite's, wherever it runs: settings, and a database and
/// a user for each service.
final class DatabaseSetup {
  /// The same order and letter case on every machine, regardless of its locales.
  static final Map<String, String> LOCALE =
      Map.of("locale-provider", "builtin", "builtin-locale", "C.UTF-8", "locale", "C");

  /// Durable as in production; sized for a laptop, but with connections for two instances of each
  /// service.
  static final Map<String, String> SERVER =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "max_connections", "200",
          "shared_buffers", "64MB",
          "jit", "off");

  private DatabaseSetup() {}

  /// @param connection the administrator's
  static void prepare(Connection connection, LocalSecrets secrets) throws SQLException {
    execute(connection, "ALTER ROLE postgres PASSWORD '" + secrets.postgres() + "'");
    for (var database : ServiceDatabase.values()) {
      prepare(connection, database, secrets.of(database));
    }
  }

  // Names come from an enum and passwords are hexadecimal: nothing here needs quoting.
  private static void prepare(Connection connection, ServiceDatabase database, String password)
      throws SQLException {
    var user = database.user();
    if (!holds(connection, "SELECT FROM pg_roles WHERE rolname = '" + user + "'")) {
      execute(connection, "CREATE ROLE " + user + " LOGIN");
    }
    execute(connection, "ALTER ROLE " + user + " PASSWORD '" + password + "'");
    var name = database.databaseName();
    if (!holds(connection, "SELECT FROM pg_database WHERE datname = '" + name + "'")) {
      execute(connection, "CREATE DATABASE " + name + " OWNER " + user);
    }
    execute(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
  }

  private static boolean holds(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
