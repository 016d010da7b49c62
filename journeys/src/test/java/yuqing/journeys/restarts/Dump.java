package yuqing.journeys.restarts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/// A database's rows as of one instant, in files: the contents of `pg_dump --data-only`, by the
/// same means (COPY in one repeatable-read transaction), since no pg_dump comes with the embedded
/// server.
record Dump(Path directory) {

  private static final String TABLES =
      "select relname from pg_class where relnamespace = 'public'::regnamespace"
          + " and relkind = 'r' order by relname";

  private static final String SEQUENCES =
      "select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences"
          + " where schemaname = 'public'";

  /// While the service continues to write.
  void take(Connection database) throws SQLException, IOException {
    Files.createDirectories(directory);
    database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    database.setReadOnly(true);
    database.setAutoCommit(false);
    var copy = database.unwrap(PGConnection.class).getCopyAPI();
    for (var table : texts(database, TABLES)) {
      try (OutputStream file = Files.newOutputStream(directory.resolve(table))) {
        copy.copyOut("copy " + table + " to stdout (format binary)", file);
      }
    }
    Files.write(directory.resolve("sequences.txt"), texts(database, SEQUENCES));
    database.rollback();
  }

  /// Into a database with the same schema, whatever its contents.
  ///
  /// @param database the administrator's connection, since foreign keys and triggers are disabled
  ///     during the load
  void load(Connection database) throws SQLException, IOException {
    var tables = texts(database, TABLES);
    database.setAutoCommit(false);
    execute(database, "set session_replication_role = replica");
    execute(database, "truncate " + String.join(", ", tables));
    var copy = database.unwrap(PGConnection.class).getCopyAPI();
    for (var table : tables) {
      try (InputStream file = Files.newInputStream(directory.resolve(table))) {
        copy.copyIn("copy " + table + " from stdin (format binary)", file);
      }
    }
    for (var line : Files.readAllLines(directory.resolve("sequences.txt"))) {
      var sequence = line.split(" ", 2);
      boolean used = !sequence[1].equals("0");
      execute(
          database,
          "select setval('%s', %s, %s)".formatted(sequence[0], used ? sequence[1] : "1", used));
    }
    database.commit();
  }

  private static List<String> texts(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
