package yuqing.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.notification.webhook.SubscriptionClient.asAdministrator;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.localstack.AtOnce;
import yuqing.notification.NotificationParts;
import yuqing.notification.webhook.http.WebhookSettings;

/// What is counted stays counted, and what was read stays true, when requests come at once.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class SubscriptionsAtOnceTest {
  private static final String BODY = "{\"url\":\"https://public.test/hooks\"}";

  @Inject AgroalDataSource database;
  @Inject WebhookSettings settings;

  private final List<String> made = new ArrayList<>();

  @AfterEach
  void deleteCreated() {
    made.forEach(
        id -> asAdministrator().header("If-Match", "*").delete("/subscriptions/" + id).then());
  }

  private Response create() {
    return remember(asAdministrator().body(BODY).post("/subscriptions"));
  }

  private Response remember(Response answer) {
    if (answer.statusCode() == 201) {
      made.add(answer.path("id"));
    }
    return answer;
  }

  private long count() throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.createStatement();
        var row = select.executeQuery("select count(*) from subscription")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void ofTwelveAtOnceWithRoomForOneOneIsCreated() throws SQLException {
    for (var before = count(); before < settings.maxSubscriptions() - 1; before++) {
      create().then().statusCode(201);
    }
    var answers =
        AtOnce.behind(
            database,
            times(12, () -> asAdministrator().body(BODY).post("/subscriptions")),
            "lock table subscription in share mode");
    answers.forEach(this::remember);
    assertThat(count()).isEqualTo(settings.maxSubscriptions());
    assertThat(answers)
        .extracting(Response::statusCode)
        .containsOnly(201, 409)
        .filteredOn(status -> status == 201)
        .hasSize(1);
  }

  @Test
  void ofChangesMadeAtOnceOnOneVersionOneIsMade() throws SQLException {
    String id = create().path("id");
    var tag = asAdministrator().get("/subscriptions/" + id).header("ETag");
    var answers =
        whileItsQueueIsLocked(
            id,
            times(
                6,
                () ->
                    asAdministrator()
                        .header("If-Match", tag)
                        .body("{\"description\":\"x\"}")
                        .patch("/subscriptions/" + id)));
    assertThat(answers)
        .extracting(Response::statusCode)
        .containsOnly(200, 412)
        .filteredOn(status -> status == 200)
        .hasSize(1);
  }

  @Test
  void ofRotationsMadeAtOnceEachSecretFollowsTheOneBefore() throws SQLException {
    String id = create().path("id");
    var answers =
        whileItsQueueIsLocked(
            id, times(4, () -> asAdministrator().post("/subscriptions/" + id + "/rotation")));
    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    var secrets = Set.copyOf(answers.stream().map(each -> each.<String>path("secret")).toList());
    assertThat(secrets).hasSize(4);
    var tags = Set.copyOf(answers.stream().map(each -> each.header("ETag")).toList());
    assertThat(tags).hasSize(4);
  }

  private List<Response> whileItsQueueIsLocked(String id, List<Callable<Response>> requests)
      throws SQLException {
    return AtOnce.behind(
        database,
        requests,
        "select 1 from webhook_lane where subscription = ? for update",
        UUID.fromString(id));
  }

  private static List<Callable<Response>> times(int times, Supplier<Response> request) {
    return IntStream.range(0, times).<Callable<Response>>mapToObj(_ -> request::get).toList();
  }
}
