package yuqing.bench.path;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import yuqing.launcher.SeparateSuite;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.ServiceDatabase;

/// What the services still have to do at once: events that are not published yet and due rows whose
/// time has come, such as messages that are to be sent.
final class PendingWork implements AutoCloseable {
  /// A row is taken within a poll or two; what is due for longer waits for something.
  private static final String ROWS =
      """
      select (select count(*) from outbox)
        + (select count(*) from due_row where try_at < now() - interval '500 ms')
      """;

  private final List<Connection> databases = new ArrayList<>();

  private PendingWork() {}

  static PendingWork of(SeparateSuite suite) throws SQLException {
    var pending = new PendingWork();
    for (var database : ServiceDatabase.values()) {
      var url =
          "jdbc:postgresql://localhost:%d/%s"
              .formatted(suite.ports().of(Port.POSTGRES), database.databaseName());
      pending.databases.add(
          DriverManager.getConnection(url, database.user(), suite.secrets().of(database)));
    }
    return pending;
  }

  boolean isNone() throws SQLException {
    for (var database : databases) {
      try (var select = database.createStatement();
          var row = select.executeQuery(ROWS)) {
        row.next();
        if (row.getLong(1) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public void close() throws SQLException {
    for (var database : databases) {
      database.close();
    }
  }
}
