package yuqing.durable.start;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

/// Puts the one line of a [StartFault] in the place of the framework's stack trace.
public final class StartFaultFilter implements Filter {

  /// The logger that tells why a service cannot start.
  public static final String START = "io.quarkus.runtime.Application";

  @Override
  public boolean isLoggable(LogRecord said) {
    if (START.equals(said.getLoggerName()) && said.getThrown() != null) {
      StartFault.of(said.getThrown()).ifPresent(line -> replace(said, line));
    }
    return true;
  }

  private static void replace(LogRecord said, String line) {
    said.setMessage(line);
    said.setParameters(null);
    said.setThrown(null);
  }
}
