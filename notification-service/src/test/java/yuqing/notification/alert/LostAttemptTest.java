package yuqing.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
  private static final int PEOPLE = 2;

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

  @Test
  void ofAttemptsThatBeganTogetherEachIsRepeatedOnce() {
    var incident = UUID.randomUUID();
    var order = ordered(incident);
    await().atMost(SOON).until(() -> wire.heardOf(incident, Accepted.class).size() == PEOPLE);
    assertThat(transactionsOfAttempts(incident)).as("begun in one transaction").isEqualTo(1);

    asIfTheAnswerHadBeenLost(order);
    clock.tick(settings.lostAfter());

    await().atMost(SOON).until(() -> wire.heardOf(incident, Accepted.class).size() == 2 * PEOPLE);
    var told = wire.heardOf(incident.toString());
    assertThat(told)
        .extracting(event -> event.sequence())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, told.size()).boxed().toList());
    var byKey =
        wire.heardOf(incident, Attempted.class).stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.delivery().deduplicationKey(),
                    Collectors.mapping(Attempted::attempt, Collectors.toList())));
    assertThat(byKey).hasSize(PEOPLE);
    assertThat(byKey)
        .allSatisfy(
            (key, attempts) -> {
              assertThat(attempts).containsExactly(1, 2);
              assertThat(MoodySmtp.passedWithKey(key)).isEqualTo(2);
            });
  }

  /// To two people at once.
  private UUID ordered(UUID incident) {
    var order =
        Orders.opened(
            "logistics",
            clock.instant(),
            Orders.rung(Post.LIAISON, "logistics", Duration.ZERO),
            Orders.rung(Post.DEPARTMENT_HEAD, "logistics", Duration.ZERO),
            Orders.rung(Post.GROUP_OFFICE, null, Duration.ofHours(9)));
    wire.say(incident, order);
    return order.alert();
  }

  private long transactionsOfAttempts(UUID incident) {
    return transactions.inNew(
        connection ->
            Sql.list(
                    connection,
                    row -> row.getString(1),
                    "select distinct xmin::text from event_log where key = ?"
                        + " and convert_from(payload, 'UTF8') like '%notification.attempted%'",
                    incident.toString())
                .size());
  }

  private void asIfTheAnswerHadBeenLost(UUID alert) {
    transactions.inNew(
        connection -> {
          for (var delivery : deliveries.of(List.of(alert))) {
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
          }
          return null;
        });
  }
}
