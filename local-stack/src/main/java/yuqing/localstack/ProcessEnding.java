package yuqing.localstack;

import java.util.Map;

/// How a process ended, in words.
final class ProcessEnding {
  /// A process that a signal ended has this and the signal's number as its exit code.
  private static final int BY_SIGNAL = 128;

  private static final Map<Integer, String> SIGNALS =
      Map.of(
          1, "SIGHUP", 2, "SIGINT", 3, "SIGQUIT", 6, "SIGABRT", 7, "SIGBUS", 9, "SIGKILL", 11,
          "SIGSEGV", 15, "SIGTERM");

  private ProcessEnding() {}

  /// @param lastError what it said itself, if anything; of a signal it is not the reason
  static String sentence(String name, int exitCode, String lastError) {
    int signal = exitCode - BY_SIGNAL;
    if (SIGNALS.containsKey(signal)) {
      return "%s was ended by signal %d (%s)".formatted(name, signal, SIGNALS.get(signal));
    }
    var why = lastError.isEmpty() ? "" : ": " + lastError;
    return "%s ended with exit code %d%s".formatted(name, exitCode, why);
  }
}
