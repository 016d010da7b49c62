package yuqing.launcher;

import java.io.IOException;
import java.time.Duration;
import yuqing.localstack.Postgres;
import yuqing.localstack.StackException;

/// What a killed launcher left running. Call only while holding the lock.
final class OrphanProcesses {
  private static final Duration GRACE_PERIOD = Duration.ofSeconds(20);

  private OrphanProcesses() {}

  /// Ends the services and the broker where they still run; their PostgreSQL may stay, since the
  /// next start adopts it.
  ///
  /// @return how many processes there were
  static int endServices(SuiteDirectory home) {
    var record = RunRecord.read(home.record());
    if (record.isEmpty()) {
      return 0;
    }
    var left = record.get().services().stream().filter(s -> s.process().isPresent()).toList();
    left.forEach(service -> service.process().ifPresent(ProcessHandle::destroy));
    left.forEach(service -> service.end(GRACE_PERIOD));
    RunRecord.forget(home.record());
    return left.size();
  }

  /// @return whether there was one
  static boolean endPostgres(SuiteDirectory home) {
    if (Postgres.running(home.postgresData()).isEmpty()) {
      return false;
    }
    try {
      Postgres.stopOrphan(home.postgresData());
      return true;
    } catch (IOException e) {
      throw new StackException("PostgreSQL could not be stopped: " + e.getMessage(), e);
    }
  }
}
