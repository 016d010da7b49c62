package yuqing.notification.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Robots;
import yuqing.notification.Wire;

/// When a robot has been given all that it takes, level 1 goes first and by another.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class GroupLimitTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject Wire wire;
  @Inject SettableClock clock;
  @Inject Transactions transactions;

  @BeforeEach
  void noLimitIsLeft() {
    Robots.forget(clock);
  }

  @Test
  void whileABucketIsDryLevel1GoesByTheNextRobotAndTheRestWaits() {
    drain("wecom-robot");
    var other = order(Level.THREE);
    awaitWaiting(other);
    var gravest = order(Level.ONE);
    await().atMost(SOON).until(() -> !Robots.shown("dingtalk-robot", gravest.number()).isEmpty());
    assertThat(Robots.shown("wecom-robot", gravest.number())).isEmpty();
    assertThat(Robots.shown("dingtalk-robot", other.number())).isEmpty();
    assertThat(isWaiting(other)).isTrue();
    refill();
    await().atMost(SOON).until(() -> !Robots.shown("wecom-robot", other.number()).isEmpty());
  }

  @Test
  void whatWaitedLeavesAsOneMessageLevel1First() {
    drain("wecom-robot");
    drain("dingtalk-robot");
    drain("feishu-robot");
    var other = order(Level.THREE);
    awaitWaiting(other);
    var gravest = order(Level.ONE);
    awaitWaiting(gravest);
    refill();
    await().atMost(SOON).until(() -> !Robots.shown("wecom-robot", other.number()).isEmpty());
    assertThat(Robots.shown("wecom-robot", other.number()).getFirst())
        .containsSubsequence("【一级舆情】" + gravest.number(), "【三级舆情】" + other.number());
  }

  /// Nothing is left, and nothing flows in for an hour.
  private void drain(String robot) {
    var inAnHour = clock.instant().plus(Duration.ofHours(1));
    transactions.inNew(
        connection ->
            Sql.update(
                connection,
                """
                insert into channel_limit (channel, tokens, refilled_at) values (?, 0, ?)
                on conflict (channel) do update set tokens = 0, refilled_at = excluded.refilled_at
                """,
                robot,
                inAnHour));
  }

  private void refill() {
    transactions.inNew(connection -> Sql.update(connection, "delete from channel_limit"));
  }

  private void awaitWaiting(AlertOrdered order) {
    await().atMost(SOON).until(() -> isWaiting(order));
  }

  private boolean isWaiting(AlertOrdered order) {
    return transactions
        .inNew(
            connection ->
                Sql.find(
                    connection,
                    row -> true,
                    "select 1 from group_notice where alert = ? and message is null",
                    order.alert()))
        .isPresent();
  }

  private AlertOrdered order(Level level) {
    var opened =
        Orders.opened(
            "logistics", clock.instant(), Orders.rung(Post.LIAISON, "logistics", Duration.ZERO));
    var order = Orders.ofLevel(level, opened);
    wire.say(UUID.randomUUID(), order);
    return order;
  }
}
