package yuqing.durable.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import yuqing.durable.start.StartFaultFilter;

/// Removes the messages of every failure that is logged, as the log's failure or among its
/// parameters. Pass a logger the failure itself, never its text.
@LoggingFilter(name = "messageless")
public final class MessagelessLog implements Filter {

  private final Filter startFaults = new StartFaultFilter();

  @Override
  public boolean isLoggable(LogRecord entry) {
    if (StartFaultFilter.START.equals(entry.getLoggerName())) {
      // It is about the service's settings; there was no call yet.
      return startFaults.isLoggable(entry);
    }
    if (entry.getThrown() != null) {
      entry.setThrown(MessagelessFailure.of(entry.getThrown()));
    }
    var parameters = entry.getParameters();
    if (parameters != null) {
      entry.setParameters(named(parameters));
    }
    return true;
  }

  private static Object[] named(Object[] parameters) {
    var named = parameters.clone();
    for (int i = 0; i < named.length; i++) {
      if (named[i] instanceof Throwable failure) {
        named[i] = MessagelessFailure.nameOf(failure);
      }
    }
    return named;
  }
}
