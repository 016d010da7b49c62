package yuqing.notification.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.NotificationParts;
import yuqing.notification.Wire;
import yuqing.notification.webhook.MoodyReceiver;
import yuqing.notification.webhook.PublishedEvents;
import yuqing.notification.webhook.SubscriptionClient;
import yuqing.notification.webhook.http.WebhookSettings;

/// What a process leaves behind that died while a receiver was answering.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class LostWebhookTest {
  private static final Duration SOON = Duration.ofSeconds(90);

  @Inject Wire wire;
  @Inject SettableClock clock;
  @Inject Transactions transactions;
  @Inject SubscriptionQueues queues;
  @Inject WebhookSettings settings;

  private final UUID incident = UUID.randomUUID();

  @Test
  void anAttemptWithoutAnOutcomeIsRepeatedAndTheNextEventWaitsForIt() {
    try (var receiver = new MoodyReceiver()) {
      // So that nothing else happens concurrently, whatever is published of other incidents.
      receiver.behave(MoodyReceiver.only(incident, MoodyReceiver.status(429, "Retry-After: 3000")));
      var subscribed =
          SubscriptionClient.create(receiver.url("receiver.test"), PublishedEvents.CLOSED);
      var closed = PublishedEvents.closed(wire, incident, 2);
      await().atMost(SOON).until(() -> subscribed.failures(closed.getFirst()).size() == 1);
      receiver.behave(_ -> MoodyReceiver.FINE);

      asIfTheProcessHadDiedOnTheWay(UUID.fromString(subscribed.id()));
      clock.tick(settings.lostAfter());

      await().atMost(SOON).until(() -> receiver.acceptedAbout(incident).equals(closed));
      assertThat(receiver.requestsAbout(incident).getFirst().id()).isEqualTo(closed.getFirst());
      subscribed.delete();
    }
  }

  private void asIfTheProcessHadDiedOnTheWay(UUID subscription) {
    transactions.inNew(
        connection -> {
          var queue = queues.lock(subscription);
          queue.forgetFailures();
          Sql.update(
              connection,
              "update webhook_message set attempts = attempts + 1"
                  + " where subscription = ? and attempts > 0",
              subscription);
          Sql.update(
              connection,
              "update webhook_stream set in_flight = true, next_at = ? where subscription = ?",
              clock.instant().plus(settings.lostAfter()),
              subscription);
          queues.schedule(connection, queue, clock.instant());
          return null;
        });
  }
}
