package yuqing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static yuqing.rest.sample.Asking.liaison;
import static yuqing.rest.sample.Asking.problem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.localstack.StackResource;
import yuqing.rest.database.DatabaseWork;

/// The answers to callers over the wire, from a service built like the suite's own.
@QuarkusTest
@WithTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class AnswersTest {

  @Inject AgroalDataSource database;

  @Test
  void aPathThatIsNoUuidIs404() {
    problem(liaison().get("/notes/by-id/17").then(), 404, "not-found");
  }

  @Test
  void aPathWithNulIs404() {
    problem(liaison().urlEncodingEnabled(false).get("/notes/named/a%00b").then(), 404, "not-found");
    liaison().get("/notes/named/ab").then().statusCode(200).body("title", equalTo("ab"));
  }

  @Test
  void aQueryParameterThatIsNotKnownIs400AndNamesTheKnownOnes() {
    problem(liaison().get("/notes?departement=x&limit=1").then(), 400, "invalid-request")
        .body("errors.field", contains("departement"))
        .body("errors.code", contains("unknown-parameter"))
        .body("errors[0].message", equalTo("没有这个查询参数"))
        .body("errors[0].allowed", contains("from", "limit", "to"));
  }

  @Test
  void aFilterOfOneValueThatIsRepeatedIs400() {
    problem(liaison().get("/notes?limit=1&limit=2").then(), 400, "invalid-request")
        .body("errors.field", contains("limit"))
        .body("errors.code", contains("repeated"));
  }

  @Test
  void anUnavailableDatabaseIs503() {
    problem(liaison().get("/notes/away").then(), 503, "unavailable").header("Retry-After", "2");
  }

  @Test
  void aDatabaseThatHangsIs503WithinFiveSeconds() {
    var answer = liaison().get("/notes/hanging");
    problem(answer.then(), 503, "unavailable").header("Retry-After", "2");
    // A busy machine is given three more.
    assertThat(answer.timeIn(TimeUnit.SECONDS)).isLessThan(8);
  }

  @Test
  void aWorkerWaitsLongerForTheDatabaseThanARequest() throws SQLException {
    assertThat(liaison().get("/notes/timeout").asString()).isEqualTo("3000");
    try (var connection = database.getConnection()) {
      assertThat(connection.getNetworkTimeout()).isEqualTo(20_000);
    }
    int ofStreams =
        DatabaseWork.STREAM.call(
            () -> {
              try (var connection = database.getConnection()) {
                return connection.getNetworkTimeout();
              }
            });
    assertThat(ofStreams).isEqualTo(10_000);
  }

  @Test
  void otherMediaTypeIs415() {
    problem(
        liaison().contentType("text/plain").body("hello").post("/notes").then(),
        415,
        "unsupported-media-type");
  }

  @Test
  void otherRepresentationIs406() {
    problem(liaison().accept("text/csv").get("/notes").then(), 406, "not-acceptable");
  }

  @Test
  void otherMethodIs405() {
    problem(liaison().delete("/notes").then(), 405, "method-not-allowed");
  }

  @ParameterizedTest
  @CsvSource({"/notes/none/of/these", "/nowhere", "/"})
  void unknownPathIs404(String path) {
    problem(liaison().get(path).then(), 404, "not-found").body("instance", equalTo(path));
  }

  @Test
  void aFailureDisclosesNoCause() {
    problem(liaison().get("/notes/broken").then(), 500, "internal")
        .body("$", not(hasKey("detail")))
        .body("title", equalTo("服务器内部错误"));
  }

  @Test
  void constraintsOnParametersAreNamed() {
    problem(liaison().queryParam("weight", 10).get("/notes/bounded").then(), 400, "invalid-request")
        .body("errors.field", contains("weight"))
        .body("errors.code", contains("out-of-range"));
  }

  @Test
  void allFaultyParametersAreNamedAtOnce() {
    problem(
            liaison()
                .queryParam("from", "yesterday")
                .queryParam("to", "2026-10-13")
                .queryParam("limit", "1000")
                .get("/notes")
                .then(),
            400,
            "invalid-request")
        .body("errors.field", contains("from", "to", "limit"));
  }

  @Test
  void aPageHasItemsAndNextAndTimesWithTheSchoolsOffset() {
    liaison()
        .queryParam("from", "2026-10-13T00:20:00Z")
        .get("/notes")
        .then()
        .statusCode(200)
        .body("items[0].seenAt", equalTo("2026-10-13T08:20:00+08:00"))
        .body("$", hasKey("next"))
        .body("next", nullValue());
  }

  @Test
  void aTimeWhosePlusCameUnescapedIsRead() {
    liaison()
        .urlEncodingEnabled(false)
        .get("/notes?from=2026-10-13T08:20:00+08:00")
        .then()
        .statusCode(200)
        .body("items[0].seenAt", equalTo("2026-10-13T08:20:00+08:00"));
  }
}
