package yuqing.durable.wiring;

import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import yuqing.durable.inbox.EventReceiver;

/// Closes Kafka's consumers at a stop. The connector would close them only after the database,
/// and what they still receive would fail until then.
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

  /// Consumes what was received, commits its offsets, and reads no more. What the connector still
  /// holds is neither acknowledged nor consumed and is delivered again at the next start.
  void close() {
    // From here on the connector could only log that it is stopping, once for each event it still
    // holds. The receiver itself logs what cannot be consumed.
    Logger.getLogger(CONNECTOR_LOG).setLevel(Level.OFF);
    if (connector.isResolvable()) {
      connector.get().terminate(this);
    }
    receiver.close();
  }
}
