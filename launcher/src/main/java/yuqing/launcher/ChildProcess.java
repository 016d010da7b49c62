package yuqing.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import yuqing.localstack.ProcessOutput;
import yuqing.localstack.StackException;

/// A service in a JVM of its own, its output in a log, its standard input held open: when that ends
/// its [yuqing.localstack.ParentWatch] stops it.
public final class ChildProcess {
  private static final Duration STOP_AT_MOST = Duration.ofSeconds(20);

  private final String name;
  private final Process process;
  private final ProcessOutput output;

  private ChildProcess(String name, Process process, ProcessOutput output) {
    this.name = name;
    this.process = process;
    this.output = output;
  }

  /// @param environment beside what this process has itself
  public static ChildProcess start(
      String name, List<String> command, Map<String, String> environment, Path log) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      return new ChildProcess(name, process, ProcessOutput.of(name, process, log));
    } catch (IOException e) {
      throw new StackException(name + " cannot be started: " + e.getMessage(), e);
    }
  }

  public String name() {
    return name;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  OwnedProcess own() {
    return OwnedProcess.of(name, process.toHandle());
  }

  /// How it ended and why, as far as its own output shows; a sentence without its full stop.
  String ending() {
    return output.ending(name, process.exitValue());
  }

  void whenEnded(Runnable then) {
    var _ = process.onExit().thenRun(then);
  }

  /// Asks the service to finish what it has begun and to end.
  public void askToStop() {
    process.destroy();
  }

  /// Waits for the end, and brings it about when the service takes too long.
  ///
  /// @return whether it ended by itself
  public boolean awaitEnd() {
    return awaitEnd(STOP_AT_MOST);
  }

  boolean awaitEnd(Duration atMost) {
    boolean ended = !process.isAlive() || OwnedProcess.ended(process.toHandle(), atMost);
    if (!ended) {
      process.destroyForcibly();
    }
    return ended;
  }
}
