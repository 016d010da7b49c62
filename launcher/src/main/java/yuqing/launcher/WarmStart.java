package yuqing.launcher;

import java.io.IOException;
import java.util.List;
import yuqing.localstack.StackException;

/// A start of the whole suite as `./suite up --detach` makes it, measured and stopped again.
///
/// @param seconds from the command to ready
/// @param memoryKib of all processes together, once ready
public record WarmStart(double seconds, long memoryKib) {

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
    if (showStatus) {
      StatusCommand.run(home);
    }
    long memoryKib =
        PartStatus.all(home, RunRecord.ofRunning(home)).stream()
            .mapToLong(PartStatus::memoryKib)
            .sum();
    new DownCommand(home, new ProgressLines(System.out)).run();
    return new WarmStart(seconds, memoryKib);
  }

  /// The memory in the unit in which `./suite status` shows it.
  public String memory() {
    return StatusCommand.mib(memoryKib);
  }
}
