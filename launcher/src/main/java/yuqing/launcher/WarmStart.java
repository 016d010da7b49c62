package yuqing.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import yuqing.localstack.StackException;

/// A start of the whole suite as `./suite up --detach` makes it, measured and stopped again.
///
/// @param seconds from the command to ready
/// @param processorSeconds that all processes together had taken by then
/// @param memoryKib of all processes together, once ready
public record WarmStart(double seconds, double processorSeconds, long memoryKib) {

  /// @throws StackException when the suite runs already
  public static void requireStopped(SuiteDirectory home) {
    if (RunLock.isHeld(home.lock())) {
      throw new StackException("the suite is running; ./suite down first");
    }
  }

  /// @param jvmOptions of the launcher, which is a process of its own
  /// @param showStatus whether the status is printed, as `./suite status` does
  public static WarmStart measure(SuiteDirectory home, List<String> jvmOptions, boolean showStatus)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    new DetachedStart(home, jvmOptions, home.launcherClassPath()).run();
    double seconds = (System.nanoTime() - begun) / 1e9;
    var parts = PartStatus.all(home, RunRecord.ofRunning(home));
    double processorSeconds = processorSeconds(parts);
    if (showStatus) {
      StatusCommand.run(home);
    }
    long memoryKib = parts.stream().mapToLong(PartStatus::memoryKib).sum();
    new DownCommand(home, new ProgressLines(System.out)).run();
    return new WarmStart(seconds, processorSeconds, memoryKib);
  }

  /// Without PostgreSQL's connections, each of which is a process that may have ended.
  private static double processorSeconds(List<PartStatus> parts) {
    return parts.stream()
            .flatMap(part -> part.process().stream())
            .distinct()
            .flatMap(process -> process.info().totalCpuDuration().stream())
            .mapToLong(Duration::toMillis)
            .sum()
        / 1e3;
  }

  /// The memory in the unit in which `./suite status` shows it.
  public String memory() {
    return StatusCommand.mib(memoryKib);
  }
}
