package yuqing.durable.inbox;

import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;

/// The reason why a service cannot know what is on its topics, in one line with what to do. It is
/// logged once, not again each time it occurs.
final class BrokerTrouble {

  private static final Logger LOG = Logger.getLogger(BrokerTrouble.class);

  private final Object address;
  private volatile String line = "the broker has not answered yet";

  /// @param address the broker's, as configured
  BrokerTrouble(Object address) {
    this.address = address;
  }

  /// Empty while there is no trouble.
  String line() {
    return line;
  }

  void met(Exception failure) {
    var cause = failure instanceof ExecutionException ? failure.getCause() : failure;
    var met =
        cause instanceof MissingTopics missing
            ? missing.getMessage()
            : "the broker does not answer at %s (%s): check YUQING_KAFKA and that Kafka runs"
                .formatted(address, cause.getClass().getSimpleName());
    if (!met.equals(line)) {
      LOG.warnf("%s; publishing and consuming wait, no deadline fires", met);
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
