package yuqing.notification.webhook.delivery;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.UnreadableEvent;
import yuqing.durable.inbox.InboxEvent;
import yuqing.durable.wiring.RecordBatches;
import yuqing.notification.webhook.subscription.EventFilter;

/// Consumes all topics that subscriptions may ask for, in a consumer group of its own: a backlog
/// here delays no alert.
@ApplicationScoped
public class WebhookEventConsumer {
  private static final Logger LOG = Logger.getLogger(WebhookEventConsumer.class);

  /// The same event is also consumed for the alerts: two inboxes in one table.
  private static final String INBOX = "webhooks:";

  private final RecordBatches batches;
  private final WebhookIntake intake;

  WebhookEventConsumer(RecordBatches batches, WebhookIntake intake) {
    this.batches = batches;
    this.intake = intake;
  }

  @Incoming("webhooks")
  @Blocking
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  public CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
    var hasReceivers = intake.hasReceivers();
    return batches.consume(
        batch,
        message ->
            read(message)
                .filter(offered -> hasReceivers || offered.department() != null)
                .map(WebhookEventConsumer::inboxEvent),
        intake::store);
  }

  private static Optional<OfferedEvent> read(ConsumerRecord<String, byte[]> message) {
    ReadEvent read;
    try {
      read = EventJson.read(message.value());
    } catch (UnreadableEvent e) {
      // The consumer that needs it for its own work puts it on its dead topic.
      LOG.warnf(
          "no webhook for %s@%d: the event cannot be read", message.topic(), message.offset());
      return Optional.empty();
    }
    return read instanceof ReadEvent.Known(var event)
            && EventFilter.offered(event.type())
            && !event.concernsNoIncident()
        ? Optional.of(new OfferedEvent(event, message.topic(), message.value()))
        : Optional.empty();
  }

  private static InboxEvent<OfferedEvent> inboxEvent(OfferedEvent offered) {
    var event = offered.event();
    return InboxEvent.of(event.id(), INBOX + event.source(), event.subject(), offered);
  }
}
