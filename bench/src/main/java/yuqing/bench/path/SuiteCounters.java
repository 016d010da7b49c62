package yuqing.bench.path;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import yuqing.bench.path.SuiteCounter.Kind;
import yuqing.launcher.SeparateSuite;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.StackException;

/// Reads what a running suite has used so far: the processor time of each process, this one
/// included, and the work of its databases.
final class SuiteCounters implements AutoCloseable {
  private static final String COMMITS =
      """
      select datname, xact_commit from pg_stat_database
      where datname in ('incident', 'escalation', 'notification', 'archive') order by datid
      """;

  private static final String WAL_BYTES = "select pg_current_wal_insert_lsn() - '0/0'::pg_lsn";

  private final Map<String, ProcessHandle> processes;
  private final Connection database;

  private SuiteCounters(Map<String, ProcessHandle> processes, Connection database) {
    this.processes = processes;
    this.database = database;
  }

  static SuiteCounters of(SeparateSuite suite) throws SQLException {
    var processes = new LinkedHashMap<>(suite.processes());
    processes.put(SuiteCounter.BENCH, ProcessHandle.current());
    var url = "jdbc:postgresql://localhost:%d/postgres".formatted(suite.ports().of(Port.POSTGRES));
    return new SuiteCounters(
        processes, DriverManager.getConnection(url, "postgres", suite.secrets().postgres()));
  }

  /// @throws StackException when a process has ended
  CounterReading read() throws SQLException {
    var values = new LinkedHashMap<SuiteCounter, Double>();
    processes.forEach(
        (name, process) -> {
          if (!process.isAlive()) {
            throw new StackException(name + " ended while it was measured");
          }
          values.put(new SuiteCounter(Kind.PROCESSOR_MS, name), processorMillis(name, process));
        });
    try (var select = database.createStatement()) {
      try (var row = select.executeQuery(COMMITS)) {
        while (row.next()) {
          values.put(new SuiteCounter(Kind.COMMITS, row.getString(1)), row.getDouble(2));
        }
      }
      try (var row = select.executeQuery(WAL_BYTES)) {
        row.next();
        values.put(new SuiteCounter(Kind.WAL_KB, "postgresql"), row.getDouble(1) / 1_000);
      }
    }
    return new CounterReading(System.nanoTime(), values);
  }

  /// The launcher's children are processes of their own here.
  private static double processorMillis(String name, ProcessHandle process) {
    var time =
        name.equals("postgresql") ? ProcessorTime.withChildren(process) : ProcessorTime.of(process);
    return time.toMillis();
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
