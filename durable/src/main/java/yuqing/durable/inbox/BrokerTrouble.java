package yuqing.durable.inbox;

import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;

/// What keeps a service from knowing what lies on its topics, in a line with what to do. It is
/// logged once, not once for each time it is met again.
final class BrokerTrouble {

  private static final Logger LOG = Logger.getLogger(BrokerTrouble.class);

  private final Object address;
  private volatile String line = "the broker has not answered yet";

  /// @param address the broker's, as configured
  BrokerTrouble(Object address) {
    this.address = address;
  }

  /// Empty while all is well.
  String line() {
    return line;
  }

  void met(Exception away) {
    var cause = away instanceof ExecutionException ? away.getCause() : away;
    var met =
        cause instanceof MissingTopics missing
            ? missing.getMessage()
            : "the broker does not answer at %s (%s): check YUQING_KAFKA and that Kafka runs"
                .formatted(address, cause.getClass().getSimpleName());
    if (!met.equals(line)) {
      LOG.warnf("%s; what is said and heard waits, no deadline fires", met);
    }
    line = met;
  }

  void over() {
    if (!line.isEmpty()) {
      LOG.info("the broker answers, with all topics");
    }
    line = "";
  }
}
