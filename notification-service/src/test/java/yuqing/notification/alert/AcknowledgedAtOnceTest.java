package yuqing.notification.alert;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.NotificationEvent.Accepted;
import yuqing.contracts.NotificationEvent.Acknowledged;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.AtOnce;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;

/// The first acknowledgement is kept, also of several made at once by several people and by the
/// links of their messages.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class AcknowledgedAtOnceTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject Wire wire;
  @Inject SettableClock clock;
  @Inject AgroalDataSource database;

  private final UUID incident = UUID.randomUUID();

  @Test
  void ofSixByThreePeopleTheFirstIsKeptAndOneIsPublished() throws SQLException {
    var order = notified("continuing-education");
    var people =
        List.of(
            AccessTokens.bearer("liaison", "continuing-education"),
            AccessTokens.bearer("department-head", "continuing-education"),
            AccessTokens.bearer("group-office", "party-affairs"));
    var requests = new ArrayList<Callable<Response>>();
    for (int i = 0; i < 6; i++) {
      var person = people.get(i % people.size());
      requests.add(
          () ->
              given().auth().oauth2(person).post("/alerts/" + order.alert() + "/acknowledgement"));
    }
    var answers = atOnce(requests);
    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(answers)
        .extracting(answer -> answer.path("acknowledged").toString())
        .containsOnly(answers.getFirst().path("acknowledged").toString());
    assertOneIsPublished(order);
  }

  @Test
  void ofLinksUsedAtOnceWithAnswersByLogInOneIsPublished() throws SQLException {
    var order = notified("student-affairs");
    var token = AccessTokens.bearer("group-office", "party-affairs");
    var requests = new ArrayList<Callable<Response>>();
    for (var message : Mailbox.about(order.number())) {
      requests.add(() -> given().post("/a/" + message.code()));
      requests.add(() -> given().post("/a/" + message.code()));
    }
    requests.add(
        () -> given().auth().oauth2(token).post("/alerts/" + order.alert() + "/acknowledgement"));
    var answers = atOnce(requests);
    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 410);
    // Each code once, and the one by log-in.
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(3);
    assertOneIsPublished(order);
  }

  private void assertOneIsPublished(AlertOrdered order) throws SQLException {
    await().atMost(SOON).until(() -> !wire.heardOf(incident, Acknowledged.class).isEmpty());
    assertThat(publishedInTheLog()).isEqualTo(1);
    var first = wire.heardOf(incident, Acknowledged.class).getFirst();
    given()
        .auth()
        .oauth2(AccessTokens.bearer("auditor"))
        .get("/alerts/" + order.alert())
        .then()
        .statusCode(200)
        .body("acknowledged.person", equalTo(first.person()))
        .body("acknowledged.post", equalTo(first.post().code()));
  }

  private long publishedInTheLog() throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select count(*) from event_log where key = ?"
                    + " and convert_from(payload, 'UTF8') like '%notification.acknowledged%'")) {
      select.setString(1, incident.toString());
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private List<Response> atOnce(List<Callable<Response>> requests) throws SQLException {
    return AtOnce.behind(
        database,
        requests,
        "select 1 from notified_incident where incident = ? for update",
        incident);
  }

  /// An alert to a department's liaison and head, sent to both and accepted.
  private AlertOrdered notified(String department) {
    var order =
        Orders.opened(
            department,
            clock.instant(),
            Orders.rung(Post.LIAISON, department, ZERO),
            Orders.rung(Post.DEPARTMENT_HEAD, department, ZERO));
    wire.say(incident, order);
    await().atMost(SOON).until(() -> wire.heardOf(incident, Accepted.class).size() == 2);
    return order;
  }
}
