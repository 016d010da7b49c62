package yuqing.rest.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

@QuarkusTest
@WithTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class IdempotencyTest {

  private static final String SEEN = "2026-10-13T08:20:00+08:00";

  @Inject DataSource database;

  private final String key = UUID.randomUUID().toString();
  private final String title = key.substring(0, 8);

  private static Response post(String path, String token, String key, String title) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body("{\"title\": \"" + title + "\", \"seenAt\": \"" + SEEN + "\"}")
        .post(path);
  }

  private Response post(String withTitle) {
    return post("/notes", AccessTokens.bearer("liaison", "logistics"), key, withTitle);
  }

  private int rows(String sql, String parameter) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private int notes(String titled) throws SQLException {
    return rows("select count(*) from note where title = ?", titled);
  }

  private int keys() throws SQLException {
    return rows("select count(*) from idempotency_answer where key = ?", key);
  }

  @Test
  void theSameRequestGetsTheSameAnswerAndIsDoneOnce() throws Exception {
    var first = post(title);
    var second = post(title);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString()).contains(title);
    assertThat(second.header("Location")).isEqualTo(first.header("Location")).contains("/notes/");
    assertThat(second.header("ETag")).isEqualTo("\"1\"").isEqualTo(first.header("ETag"));
    assertThat(first.header(Idempotency.REPLAYED)).isNull();
    assertThat(second.header(Idempotency.REPLAYED)).isEqualTo("true");
    assertThat(notes(title)).isEqualTo(1);
  }

  @Test
  void anotherBodyOrRouteUnderTheKeyIs422AndLeavesNoTrace() throws Exception {
    post(title).then().statusCode(201);
    post(title + "x")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:yuqing:problem:key-used-for-another"));
    post("/notes/other", AccessTokens.bearer("liaison", "logistics"), key, title)
        .then()
        .statusCode(422);
    assertThat(notes(title + "x")).isZero();
    assertThat(notes(title)).isEqualTo(1);
  }

  @Test
  void anotherCallersKeyIsAnotherKey() throws Exception {
    post(title).then().statusCode(201);
    post("/notes", AccessTokens.bearer("reporter"), key, title).then().statusCode(201);
    assertThat(notes(title)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused", "declined"})
  void whatWasRefusedMayBeSentAgainCorrected(String refused) throws Exception {
    post(refused).then().statusCode(422);
    assertThat(keys()).isZero();
    post(title).then().statusCode(201);
    assertThat(notes(title)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void sentAtOnceItIsDoneOnce(int senders) throws Exception {
    var slow = "slow" + title + senders;
    var token = AccessTokens.bearer("liaison", "logistics");
    var answers = new ArrayList<Response>();
    try (var threads = Executors.newFixedThreadPool(senders)) {
      Callable<Response> send = () -> post("/notes", token, key + senders, slow);
      List<Future<Response>> sent = new ArrayList<>();
      for (int i = 0; i < senders; i++) {
        sent.add(threads.submit(send));
      }
      for (var each : sent) {
        answers.add(each.get());
      }
    }
    assertThat(notes(slow)).isEqualTo(1);
    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
    assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.header(Idempotency.REPLAYED) == null))
        .hasSize(1);
  }

  @Test
  void aRequestThatWaitsTooLongIsAskedToRetryAndGetsTheAnswerThen() throws Exception {
    var slower = "slower" + title;
    var token = AccessTokens.bearer("liaison", "logistics");
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<Response> send = () -> post("/notes", token, key, slower);
      var answers = threads.invokeAll(List.of(send, send));
      var statuses = List.of(answers.get(0).get(), answers.get(1).get());
      assertThat(statuses).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
      assertThat(statuses)
          .filteredOn(answer -> answer.statusCode() == 409)
          .allSatisfy(
              answer -> {
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.asString()).contains("urn:yuqing:problem:in-progress");
              });
    }
    post(slower).then().statusCode(201).header(Idempotency.REPLAYED, "true");
    assertThat(notes(slower)).isEqualTo(1);
  }

  @Test
  void afterADayTheKeyIsFreeAndOutlivedRowsAreCleared() throws Exception {
    post(title).then().statusCode(201);
    assertThat(
            rows(
                "with aged as (update idempotency_answer set created_at = created_at"
                    + " - interval '25 hours' where key = ? returning 1) select count(*) from aged",
                key))
        .isEqualTo(1);
    post(title + "2").then().statusCode(201);
    assertThat(notes(title + "2")).isEqualTo(1);

    rows(
        "with aged as (update idempotency_answer set created_at = created_at"
            + " - interval '25 hours' where key = ? returning 1) select count(*) from aged",
        key);
    post("/notes", AccessTokens.bearer("liaison", "logistics"), key + "-next", title)
        .then()
        .statusCode(201);
    assertThat(keys()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"with blank", "x201"})
  void aBadKeyIs400(String bad) {
    var sent = bad.equals("x201") ? "x".repeat(201) : bad;
    post("/notes", AccessTokens.bearer("liaison", "logistics"), sent, title)
        .then()
        .statusCode(400)
        .body("errors.field", contains("Idempotency-Key"));
  }

  @Test
  void withoutATransactionItIsAProgrammersMistakeNotAHalfKeptKey() throws Exception {
    post("/notes/untransacted", AccessTokens.bearer("liaison", "logistics"), key, title)
        .then()
        .statusCode(500);
    assertThat(keys()).isZero();
    assertThat(notes(title)).isZero();
  }
}
