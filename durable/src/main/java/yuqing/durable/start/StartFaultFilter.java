package yuqing.durable.start;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

/// Replaces the framework's stack trace by the one line of a [StartFault].
public final class StartFaultFilter implements Filter {

  /// The logger that reports why a service cannot start.
  public static final String START = "io.quarkus.runtime.Application";

  @Override
  public boolean isLoggable(LogRecord entry) {
    if (START.equals(entry.getLoggerName()) && entry.getThrown() != null) {
      StartFault.of(entry.getThrown()).ifPresent(line -> replace(entry, line));
    }
    return true;
  }

  private static void replace(LogRecord entry, String line) {
    entry.setMessage(line);
    entry.setParameters(null);
    entry.setThrown(null);
  }
}
