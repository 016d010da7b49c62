package yuqing.journeys.restarts;

import java.util.List;
import yuqing.journeys.ServiceProcess;

/// A service, or software that services need, that can be killed, paused and started again
/// under the suite's reports.
sealed interface Part {

  /// What a pause stops.
  List<ProcessHandle> processes();

  /// As `kill -9`.
  void kill();

  /// On the data that it had; returns when it answers.
  void startAgain();

  record Service(ServiceProcess process) implements Part {
    @Override
    public List<ProcessHandle> processes() {
      return List.of(process.handle());
    }

    @Override
    public void kill() {
      process.kill();
    }

    @Override
    public void startAgain() {
      process.start();
      process.awaitReady();
    }
  }

  record Broker(BreakableParts parts) implements Part {
    @Override
    public List<ProcessHandle> processes() {
      return List.of(parts.broker().handle());
    }

    @Override
    public void kill() {
      parts.broker().kill();
    }

    @Override
    public void startAgain() {
      parts.broker().startAgain();
    }
  }

  record Postgres(BreakableParts parts) implements Part {
    @Override
    public List<ProcessHandle> processes() {
      return parts.postgres();
    }

    @Override
    public void kill() {
      parts.killPostgres();
    }

    @Override
    public void startAgain() {
      parts.startPostgres();
    }
  }
}
