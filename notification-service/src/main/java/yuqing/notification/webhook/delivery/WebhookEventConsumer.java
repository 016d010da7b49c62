package yuqing.notification.webhook.delivery;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.UnreadableEvent;
import yuqing.durable.inbox.EventReceiver;
import yuqing.notification.webhook.subscription.EventFilter;

/// Consumes all topics that subscriptions may ask for, in a consumer group of its own: a backlog
/// here delays no alert.
@ApplicationScoped
public class WebhookEventConsumer {
  private static final Logger LOG = Logger.getLogger(WebhookEventConsumer.class);

  /// The same event is also consumed for the alerts: two inboxes in one table.
  private static final String INBOX = "webhooks:";

  private final EventReceiver receiver;
  private final WebhookIntake intake;

  WebhookEventConsumer(EventReceiver receiver, WebhookIntake intake) {
    this.receiver = receiver;
    this.intake = intake;
  }

  @Incoming("webhooks")
  @Blocking
  public void consume(ConsumerRecord<String, byte[]> message) {
    ReadEvent read;
    try {
      read = EventJson.read(message.value());
    } catch (UnreadableEvent e) {
      // The consumer that needs it for its own work puts it on its dead topic.
      LOG.warnf(
          "no webhook for %s@%d: the event cannot be read", message.topic(), message.offset());
      return;
    }
    if (read instanceof ReadEvent.Known(var event)
        && EventFilter.offered(event.type())
        && !intake.hasNoReceiver(event)) {
      receiver.receive(
          event.id(),
          INBOX + event.source(),
          event.subject(),
          connection -> {
            intake.store(connection, event, message.topic(), message.value());
            return null;
          });
    }
  }
}
