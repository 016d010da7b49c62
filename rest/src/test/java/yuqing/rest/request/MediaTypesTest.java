package yuqing.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static yuqing.rest.sample.Asking.liaison;
import static yuqing.rest.sample.Asking.problem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.StackResource;
import yuqing.localstack.probe.BodyProbe;

/// A body of a type that the operation does not name is refused before any reader sees it.
@QuarkusTest
@WithTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class MediaTypesTest {

  private static final String NOTE =
      "{\"title\":\"one\",\"seenAt\":\"2026-10-13T08:15:00+08:00\",\"weight\":1}";

  @Test
  void everyForeignTypeOfEveryOperationIs415() {
    try (var probe = new BodyProbe(URI.create(RestAssured.baseURI + ":" + RestAssured.port))) {
      // The operation that names no roles admits no caller at all.
      assertThat(probe.foreignTypes().unrefused())
          .allMatch(each -> each.startsWith("GET /unguarded "));
      assertThat(probe.tries()).isGreaterThan(200);
    }
  }

  @Test
  void everyBodyThatIsNoneIs400() {
    try (var probe = new BodyProbe(URI.create(RestAssured.baseURI + ":" + RestAssured.port))) {
      assertThat(probe.oddBodies().unrefused()).isEmpty();
      assertThat(probe.tries()).isGreaterThan(60);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json;charset=utf-8",
        "Application/JSON; Charset=\"UTF-8\"",
        "application/json; profile=x"
      })
  void itsOwnTypeIsTaken(String type) {
    // As bytes, so that the client adds no charset.
    var answer =
        liaison()
            .header("Content-Type", type)
            .body(NOTE.getBytes(StandardCharsets.UTF_8))
            .post("/notes");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
  }

  @Test
  void aForeignTypeNamesTheHeaderAndWhatIsTaken() {
    problem(
            liaison()
                .contentType("application/x-ndjson")
                .body(NOTE.getBytes(StandardCharsets.UTF_8))
                .put("/notes/1")
                .then(),
            415,
            "unsupported-media-type")
        .body("errors.field", contains("Content-Type"));
  }

  @Test
  void aCompressedBodyIs415() {
    problem(
            liaison()
                .contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(NOTE)
                .post("/notes")
                .then(),
            415,
            "unsupported-media-type")
        .body("errors.field", contains("Content-Encoding"));
  }

  @ParameterizedTest
  @CsvSource({
    "Idempotency-Key, ''",
    "Idempotency-Key, '  '",
    "If-Match, ''",
    "If-None-Match, ''",
    "Last-Event-ID, ''"
  })
  void aHeaderThatSteersIsNotSentEmpty(String header, String value) {
    problem(
            liaison()
                .contentType("application/json")
                .header(header, value)
                .body(NOTE)
                .post("/notes")
                .then(),
            400,
            "invalid-request")
        .body("errors.field", contains(header))
        .body("errors.code", contains("required"));
  }

  @Test
  void aKeyGivenTwiceIsRefused() {
    problem(
            liaison()
                .contentType("application/json")
                .header("Idempotency-Key", "a", "b")
                .body(NOTE)
                .post("/notes")
                .then(),
            400,
            "invalid-request")
        .body("errors.code", contains("repeated"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept-Language", "traceparent"})
  void aHeaderThatOnlyAsksMayBeEmpty(String header) {
    liaison()
        .contentType("application/json")
        .header(header, "")
        .body(NOTE)
        .post("/notes")
        .then()
        .statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1-1-1-1-1",
        "%EF%BC%90%EF%BC%9119a1f00-0000-7000-8000-00000000000",
        "０19a1f00-0000-7000-8000-000000000001"
      })
  void anIdInAnotherFormNamesNothing(String id) {
    problem(liaison().get("/notes/by-id/" + id).then(), 404, "not-found");
    liaison().get("/notes/by-id/019a1f00-0000-7000-8000-000000000001").then().statusCode(200);
  }

  @Test
  void aNumberInOtherDigitsNamesNothing() {
    problem(liaison().get("/notes/by-number/１").then(), 404, "not-found");
    problem(liaison().get("/notes/by-number/99999999999").then(), 404, "not-found");
    liaison().get("/notes/by-number/1").then().statusCode(200);
  }

  @Test
  void aBareRefusalIsWrittenInFull() {
    problem(liaison().header("If-Match", "\"8\"").get("/notes/tagged").then(), 412, "stale");
    liaison()
        .header("If-None-Match", "\"7\"")
        .get("/notes/tagged")
        .then()
        .statusCode(304)
        .header("ETag", equalTo("\"7\""));
  }

  @Test
  void noAnswerIsKeptByACacheOrGuessedAt() {
    for (var path : new String[] {"/notes/who", "/nowhere", "/q/openapi"}) {
      liaison()
          .get(path)
          .then()
          .header("Cache-Control", "private, no-store")
          .header("X-Content-Type-Options", "nosniff");
    }
  }
}
