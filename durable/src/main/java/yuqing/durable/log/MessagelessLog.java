package yuqing.durable.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import yuqing.durable.start.StartFaultFilter;

/// Takes the messages out of every failure that is logged, whoever logs it, as its failure or among
/// its parameters. Hand a logger the failure itself, never its text.
@LoggingFilter(name = "messageless")
public final class MessagelessLog implements Filter {

  private final Filter startFaults = new StartFaultFilter();

  @Override
  public boolean isLoggable(LogRecord entry) {
    if (StartFaultFilter.START.equals(entry.getLoggerName())) {
      // It is about the service's settings; nobody has called it yet.
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
