package yuqing.bench.deadlines;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import yuqing.durable.due.DueGate;
import yuqing.durable.due.DueGroupHandler;
import yuqing.durable.due.DuePoller;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueSettings;
import yuqing.durable.due.DueSignal;
import yuqing.durable.due.DueTracing;
import yuqing.durable.worker.WorkerRegistry;

/// Ours, with the settings that the services have. The handler writes in the transaction that takes
/// the row.
record DueRowsEngine(BenchDatabase database) implements DueEngine {

  private static final String KIND = "bench";

  @Override
  public String name() {
    return "due rows";
  }

  @Override
  public String table() {
    return "due_row";
  }

  @Override
  public void put(String name, int rows, String dueAt) {
    database.execute(
        """
        insert into due_row (kind, key, due_at, try_at)
        select '%s', '%s-' || n, at, at
        from (select n, %s as at from generate_series(1, %d) n) rows
        """
            .formatted(KIND, name, dueAt, rows));
  }

  @Override
  public Running run(FiringWork work) {
    return run(work, () -> true, DueSettings.usual());
  }

  Running run(FiringWork work, DueGate gate, DueSettings settings) {
    var poller =
        new DuePoller(
            database.transactions(),
            InstantSource.system(),
            List.of(new Handler(work)),
            gate,
            settings,
            new DueSignal(),
            DueTracing.NONE,
            new WorkerRegistry(new SimpleMeterRegistry()));
    poller.start();
    return poller::close;
  }

  private record Handler(FiringWork work) implements DueGroupHandler {

    @Override
    public String kind() {
      return KIND;
    }

    /// As with [#lock], there is no owner to lock.
    @Override
    public Set<String> lockFree(Connection connection, Collection<String> keys) {
      return Set.copyOf(keys);
    }

    @Override
    public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
      work.write(connection, row.key(), row.dueAt());
    }
  }
}
