package yuqing.launcher;

import java.time.Duration;
import yuqing.localstack.StackException;

/// `./suite down`: stops the launcher that runs here, or what a killed one left behind.
final class DownCommand {
  // What the services have to stop and to record their classes, and the parts' grace period.
  private static final Duration STOP_AT_MOST = Duration.ofMinutes(2);

  private final SuiteDirectory home;
  private final ProgressLines progress;

  DownCommand(SuiteDirectory home, ProgressLines progress) {
    this.home = home;
    this.progress = progress;
  }

  int run() {
    if (!RunLock.isHeld(home.lock())) {
      return clearAway();
    }
    var launcher = RunRecord.ofRunning(home).launcher();
    var process =
        launcher
            .process()
            .orElseThrow(() -> new StackException("the launcher is stopping already"));
    progress.print("stopping the suite (pid " + launcher.pid() + ")");
    process.destroy();
    if (!OwnedProcess.ended(process, STOP_AT_MOST)) {
      throw new StackException("the launcher, pid " + launcher.pid() + ", does not stop");
    }
    progress.print("stopped");
    return 0;
  }

  private int clearAway() {
    if (!java.nio.file.Files.exists(home.data())) {
      progress.print("the suite is not running");
      return 0;
    }
    try (var _ = RunLock.take(home.lock()).orElseThrow(DownCommand::justStarted)) {
      int services = OrphanProcesses.endServices(home);
      boolean postgres = OrphanProcesses.endPostgres(home);
      progress.print(
          services == 0 && !postgres
              ? "the suite is not running"
              : "ended what a killed launcher left: %d processes%s"
                  .formatted(services, postgres ? " and PostgreSQL" : ""));
      return 0;
    }
  }

  private static StackException justStarted() {
    return new StackException("the suite has just been started; try again");
  }
}
