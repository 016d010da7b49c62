package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// Two simultaneous changes of one period: the clock is stopped, and both wait for the period.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class CalendarAtOnceTest {

  private static final Duration SOON = Duration.ofMinutes(2);

  @Inject SettableClock clock;
  @Inject DataSource database;
  private UUID period;

  @BeforeEach
  void aPeriodThatIsOverBeforeItsDayIs() {
    clock.nextMorning();
    period =
        UUID.fromString(
            Asking.as("group-office")
                .contentType("application/json")
                .body(
                    Map.of(
                        "from", clock.instant().plus(Duration.ofHours(1)).toString(),
                        "to", clock.instant().plus(Duration.ofHours(2)).toString(),
                        "name", "校庆"))
                .post("/calendar")
                .then()
                .statusCode(201)
                .extract()
                .path("period.id"));
  }

  @Test
  void bothAreMadeInTurn() throws SQLException {
    assertThat(changedAtOnce("*")).containsExactly(200, 200);
    Asking.as("auditor")
        .get("/calendar/{id}", period)
        .then()
        .header("ETag", equalTo("\"3\""))
        .body("history.version", contains(3, 2, 1));
  }

  @Test
  void theSecondIsStaleWhereBothAreMadeOnTheSameVersion() throws SQLException {
    assertThat(changedAtOnce("\"1\"")).containsExactlyInAnyOrder(200, 412);
    Asking.as("auditor")
        .get("/calendar/{id}", period)
        .then()
        .body("history.version", contains(2, 1));
  }

  @Test
  void ofTwoRemovalsTheSecondIsToldSo() throws SQLException {
    var answers =
        atOnce(
            () -> office("*").delete("/calendar/{id}", period),
            () -> office("*").delete("/calendar/{id}", period));
    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void aVersionSetByAClockThatIsAheadCanBeChanged() throws SQLException {
    try (var connection = database.getConnection();
        var ahead =
            connection.prepareStatement(
                "update heightened_period set set_at = set_at + interval '5 seconds'"
                    + " where period = ?")) {
      ahead.setObject(1, period);
      ahead.executeUpdate();
    }
    renamed("*", "校庆周").then().statusCode(200).header("ETag", equalTo("\"2\""));
  }

  private List<Integer> changedAtOnce(String ifMatch) throws SQLException {
    return atOnce(() -> renamed(ifMatch, "校庆周"), () -> renamed(ifMatch, "校庆月")).stream()
        .map(Response::statusCode)
        .toList();
  }

  private Response renamed(String ifMatch, String name) {
    return office(ifMatch).body(Map.of("name", name)).patch("/calendar/{id}", period);
  }

  private static RequestSpecification office(String ifMatch) {
    return Asking.as("group-office").contentType("application/json").header("If-Match", ifMatch);
  }

  /// Sends both while the period is locked, and releases it once both wait.
  private List<Response> atOnce(Supplier<Response> one, Supplier<Response> other)
      throws SQLException {
    try (var connection = database.getConnection();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      connection.setAutoCommit(false);
      try (var lock =
          connection.prepareStatement(
              "select 1 from heightened_period where period = ? for update")) {
        lock.setObject(1, period);
        lock.executeQuery();
      }
      var requests =
          Stream.of(one, other).map(each -> CompletableFuture.supplyAsync(each, threads)).toList();
      await().atMost(SOON).until(() -> waiting() == requests.size());
      connection.rollback();
      return requests.stream().map(CompletableFuture::join).toList();
    }
  }

  /// How many wait for a row that another holds.
  private int waiting() throws SQLException {
    try (var connection = database.getConnection();
        var counting =
            connection.prepareStatement(
                "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and wait_event_type = 'Lock' and query like '%heightened_period%'");
        var counted = counting.executeQuery()) {
      counted.next();
      return counted.getInt(1);
    }
  }
}
