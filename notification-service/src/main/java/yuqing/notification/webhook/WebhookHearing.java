package yuqing.notification.webhook;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.UnreadableEvent;
import yuqing.durable.inbox.Receiver;

/// Hears all topics that subscriptions may ask for, in a consumer group of its own: a backlog here
/// holds up no alert.
@ApplicationScoped
public class WebhookHearing {
  private static final Logger LOG = Logger.getLogger(WebhookHearing.class);

  /// The same event is also heard for the alerts: two inboxes in one table.
  private static final String INBOX = "webhooks:";

  @Inject Receiver receiver;
  @Inject Intake intake;

  @Incoming("webhooks")
  @Blocking
  public void hear(ConsumerRecord<String, byte[]> message) {
    ReadEvent read;
    try {
      read = EventJson.read(message.value());
    } catch (UnreadableEvent unreadable) {
      // Whoever needs it for its own work puts it on its dead topic; here there is nothing to tell.
      LOG.warnf("no webhook for %s@%d", message.topic(), message.offset());
      return;
    }
    if (read instanceof ReadEvent.Known(var event) && EventFilter.offered(event.type())) {
      receiver.receive(
          event.id(),
          INBOX + event.source(),
          event.subject(),
          connection -> {
            intake.take(connection, event, message.topic(), message.value());
            return null;
          });
    }
  }
}
