package yuqing.journeys.restarts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// The signals that the JDK cannot send: a stopped process keeps its connections and its memory
/// and does nothing, as on a machine that is suspended or overloaded.
final class Signals {

  private Signals() {}

  static void pause(List<ProcessHandle> processes) {
    send("-STOP", processes);
  }

  static void resume(List<ProcessHandle> processes) {
    send("-CONT", processes);
  }

  /// A process with all that it has started, itself first.
  static List<ProcessHandle> tree(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants()).toList();
  }

  private static void send(String signal, List<ProcessHandle> processes) {
    var command = Stream.concat(Stream.of("kill", signal), processes.stream().map(Signals::pid));
    try {
      // If one has ended since, `kill` complains, and the others still get the signal.
      var _ = new ProcessBuilder(command.toList()).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String pid(ProcessHandle process) {
    return Long.toString(process.pid());
  }
}
