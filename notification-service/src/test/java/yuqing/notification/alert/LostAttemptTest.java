package yuqing.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.NotificationEvent.Attempted;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueRows;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;
import yuqing.notification.channel.DeliverySettings;
import yuqing.notification.channel.MoodySmtp;

/// What a process leaves behind that died between the sending and the commit of the answer.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class LostAttemptTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject Wire wire;
  @Inject SettableClock clock;
  @Inject Transactions transactions;
  @Inject AlertDeliveries deliveries;
  @Inject DueRows dueRows;
  @Inject DeliverySettings settings;

  @Test
  void anAttemptWithoutAnAnswerIsRepeatedUnderTheSameKey() {
    var incident = UUID.randomUUID();
    var order =
        Orders.opened(
            "logistics", clock.instant(), Orders.rung(Post.LIAISON, "logistics", Duration.ZERO));
    wire.say(incident, order);
    await().atMost(SOON).until(() -> wire.heardOf(incident, Accepted.class).size() == 1);

    asIfTheAnswerHadBeenLost(order.alert());
    clock.tick(settings.lostAfter());

    await().atMost(SOON).until(() -> wire.heardOf(incident, Accepted.class).size() == 2);
    var attempts = wire.heardOf(incident, Attempted.class);
    assertThat(attempts).extracting(Attempted::attempt).containsExactly(1, 2);
    var key = attempts.getFirst().delivery().deduplicationKey();
    assertThat(attempts.getLast().delivery().deduplicationKey()).isEqualTo(key);
    assertThat(MoodySmtp.passedWithKey(key)).isEqualTo(2);
  }

  private void asIfTheAnswerHadBeenLost(UUID alert) {
    transactions.inNew(
        connection -> {
          var delivery = deliveries.of(List.of(alert)).getFirst();
          Sql.update(
              connection,
              "update delivery set state = 'PENDING', settled_at = null where id = ?",
              delivery.id);
          Sql.update(
              connection,
              "update alert_message set state = 'PENDING' where id = ?",
              delivery.message.id);
          dueRows.schedule(
              connection,
              AlertMessages.KIND,
              delivery.message.key(),
              clock.instant().plus(settings.lostAfter()));
          return null;
        });
  }
}
