package yuqing.notification.group;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Robots;
import yuqing.notification.Wire;

/// The group is told of each alert, by the first robot that can.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class GroupTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int STORM = 80;

  @Inject Wire wire;
  @Inject SettableClock clock;
  @Inject Transactions transactions;

  @BeforeEach
  void noLimitIsLeft() {
    Robots.forget(clock);
  }

  @Test
  void anAlertIsToldWithTheDesksAddressAndNoCode() {
    var incident = UUID.randomUUID();
    var order = order(incident, Level.TWO);
    await().atMost(SOON).until(() -> !Robots.shown("wecom-robot", order.number()).isEmpty());
    var text = Robots.shown("wecom-robot", order.number()).getFirst();
    assertThat(text)
        .contains("【二级舆情】" + order.number() + " 起草回复通稿 应于 10月13日 12:20 前完成", "舆情提醒：")
        .doesNotContain("/a/", "liaison-logistics");
    if (text.contains("1 项待办")) {
      assertThat(text).contains("/incidents/" + incident);
    }
    given()
        .auth()
        .oauth2(AccessTokens.bearer("group-office"))
        .queryParam("incident", incident)
        .get("/alerts")
        .then()
        .statusCode(200)
        .body("items[0].groups", hasSize(1))
        .body("items[0].groups[0].channel", equalTo("wecom-robot"));
  }

  @Test
  void whatOneRobotRefusesTheNextOneTakesAndItsStateIsShown() {
    Robots.answerNext("wecom-robot", "93000");
    var order = order(UUID.randomUUID(), Level.TWO);
    await().atMost(SOON).until(() -> !Robots.shown("dingtalk-robot", order.number()).isEmpty());
    assertThat(Robots.shown("wecom-robot", order.number())).isEmpty();
    channels()
        .body("items.find { it.name == 'wecom-robot' }.state", equalTo("MISCONFIGURED"))
        .body("items.find { it.name == 'wecom-robot' }.reason", equalTo("errcode 93000: bad key"))
        .body("items.find { it.name == 'dingtalk-robot' }.state", equalTo("WORKING"));

    // It is tried again later, since a person may have repaired it.
    Robots.forget(clock);
    var later = order(UUID.randomUUID(), Level.TWO);
    await().atMost(SOON).until(() -> !Robots.shown("wecom-robot", later.number()).isEmpty());
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                channels()
                    .body("items.find { it.name == 'wecom-robot' }.state", equalTo("WORKING")));
  }

  @Test
  void aStormIsBundledAndNoRobotIsMuted() {
    var storm = Stream.generate(() -> order(UUID.randomUUID(), Level.THREE)).limit(STORM).toList();
    var gravest = order(UUID.randomUUID(), Level.ONE);
    await().atMost(SOON.multipliedBy(2)).until(() -> told(storm) == STORM);
    await().atMost(SOON).until(() -> told(List.of(gravest)) == 1);
    channels().body("items.findAll { it.state == 'MUTED' }", hasSize(0));
    assertThat(messages(storm)).isLessThan(STORM / 2);
  }

  private ValidatableResponse channels() {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer("administrator"))
        .get("/channels")
        .then()
        .statusCode(200);
  }

  private AlertOrdered order(UUID incident, Level level) {
    var opened =
        Orders.opened("logistics", clock.instant(), Orders.rung(Post.LIAISON, "logistics", ZERO));
    var order = Orders.ofLevel(level, opened);
    wire.say(incident, order);
    return order;
  }

  private long told(List<AlertOrdered> orders) {
    return count("count(*)", orders);
  }

  private long messages(List<AlertOrdered> orders) {
    return count("count(distinct m.id)", orders);
  }

  private long count(String what, List<AlertOrdered> orders) {
    var alerts = orders.stream().map(AlertOrdered::alert).toArray(UUID[]::new);
    return transactions
        .inNew(
            connection ->
                Sql.find(
                    connection,
                    row -> row.getLong(1),
                    "select "
                        + what
                        + " from group_notice n join group_message m on m.id = n.message"
                        + " where m.state = 'ACCEPTED' and n.alert = any (?)",
                    (Object) alerts))
        .orElseThrow();
  }
}
