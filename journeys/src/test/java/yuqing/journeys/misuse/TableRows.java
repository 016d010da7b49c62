package yuqing.journeys.misuse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import yuqing.localstack.ServiceDatabase;
import yuqing.localstack.StackResource;

/// Reads the state of every table of the four databases.
final class TableRows {

  private static final Duration QUIET_WITHIN = Duration.ofMinutes(2);
  private static final Duration QUIET_FOR = Duration.ofSeconds(3);

  private final Map<String, String> settings;
  private final Map<String, String> compared = new TreeMap<>();

  /// @param settings where PostgreSQL is, with its administrator's password
  TableRows(Map<String, String> settings) {
    this.settings = settings;
    Corpus.read("tables.txt", 3).forEach(line -> compared.put(line.get(0), line.get(1)));
  }

  /// @param rows how many there are
  /// @param contents a sum over all of them, in which every change shows
  record State(long rows, String contents) {}

  /// Waits until nothing is in progress: every logged event has been published and consumed.
  Map<String, State> quiet() {
    var latest = new AtomicReference<>(now());
    Awaitility.await("outboxes empty and tables at rest")
        .atMost(QUIET_WITHIN)
        .pollDelay(QUIET_FOR)
        .pollInterval(QUIET_FOR)
        .pollInSameThread()
        .until(
            () -> {
              var next = now();
              return next.equals(latest.getAndSet(next)) && waiting() == 0;
            });
    return latest.get();
  }

  /// By `database.table`.
  Map<String, State> now() {
    var all = new TreeMap<String, State>();
    for (var database : ServiceDatabase.values()) {
      try (var connection = connect(database)) {
        for (var table : tables(connection)) {
          var name = database.databaseName() + "." + table;
          all.put(name, state(connection, compared.getOrDefault(name, "select * from " + table)));
        }
      } catch (SQLException failed) {
        throw new IllegalStateException(database + ": " + failed.getMessage(), failed);
      }
    }
    return all;
  }

  Connection connect(ServiceDatabase database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%s/%s"
            .formatted(
                settings.get("YUQING_POSTGRES_HOST"),
                settings.get("YUQING_POSTGRES_PORT"),
                database.databaseName()),
        "postgres",
        settings.get(StackResource.POSTGRES_PASSWORD));
  }

  private long waiting() {
    long waiting = 0;
    for (var database : ServiceDatabase.values()) {
      try (var connection = connect(database)) {
        waiting += state(connection, "select * from outbox").rows();
      } catch (SQLException failed) {
        throw new IllegalStateException(
            database.name().toLowerCase(Locale.ROOT) + ": " + failed.getMessage(), failed);
      }
    }
    return waiting;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select tablename from pg_tables where schemaname = 'public' order by 1")) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  private static State state(Connection connection, String rowsCompared) throws SQLException {
    var sql =
        "select count(*), coalesce(sum(hashtextextended(r::text, 0)), 0) from (%s) r"
            .formatted(rowsCompared);
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return new State(row.getLong(1), row.getString(2));
    }
  }
}
