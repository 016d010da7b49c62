package yuqing.durable.wiring;

import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import yuqing.durable.inbox.EventReceiver;

/// Kafka's consumers at a stop. The connector would close them only when the database is closed
/// already, and what they still hear would fail until then.
@Singleton
final class ConsumerShutdown {

  private static final String CONNECTOR_LOG = "io.smallrye.reactive.messaging";

  private final Instance<KafkaConnector> connector;
  private final EventReceiver receiver;

  ConsumerShutdown(
      @Any @Connector(KafkaConnector.CONNECTOR_NAME) Instance<KafkaConnector> connector,
      EventReceiver receiver) {
    this.connector = connector;
    this.receiver = receiver;
  }

  /// Takes in what is at hand, commits its offsets, and reads no more; what the connector still
  /// holds is neither acknowledged nor taken in and comes again at the next start.
  void close() {
    // From here on it could only say that it is being stopped, once for each event it still holds;
    // what cannot be taken in is told by the receiver's own log.
    Logger.getLogger(CONNECTOR_LOG).setLevel(Level.OFF);
    if (connector.isResolvable()) {
      connector.get().terminate(this);
    }
    receiver.close();
  }
}
