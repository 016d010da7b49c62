package yuqing.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static yuqing.rest.sample.Asking.liaison;
import static yuqing.rest.sample.Asking.problem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// Bodies over the wire, read into records.
@QuarkusTest
@WithTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class BodiesTest {

  @Test
  void allFaultyFieldsAreNamedAtOnce() {
    var body =
        """
        {"title": "%s", "seenAt": "2026-10-13T08:20:00", "weight": "7", "colour": 1}"""
            .formatted("x".repeat(21));
    problem(
            liaison().contentType("application/json").body(body).post("/notes").then(),
            400,
            "invalid-request")
        .body("title", equalTo("请求有误"))
        .body("instance", equalTo("/notes"))
        .header("Content-Language", "zh-CN")
        .body("errors.field", containsInAnyOrder("title", "seenAt", "weight", "colour"))
        .body(
            "errors.code",
            containsInAnyOrder("too-long", "bad-time", "wrong-type", "unknown-field"));
  }

  /// The server's validator too counts characters and not UTF-16 units, after the blanks around.
  @Test
  void aTitleIsAsLongAsItHasCharacters() {
    var body =
        """
        {"title": "%s", "seenAt": "2026-10-13T08:20:00+08:00", "weight": 7}""";
    liaison()
        .contentType("application/json")
        .body(body.formatted("\u3000" + "𠮷".repeat(20) + "\u00A0"))
        .post("/notes")
        .then()
        .statusCode(201)
        .body("title", equalTo("𠮷".repeat(20)));
    problem(
            liaison()
                .contentType("application/json")
                .body(body.formatted("𠮷".repeat(21)))
                .post("/notes")
                .then(),
            400,
            "invalid-request")
        .body("errors.code", contains("too-long"));
  }

  @Test
  void englishOnRequest() {
    problem(
            liaison()
                .header("Accept-Language", "zh;q=0.2, en-GB;q=0.9")
                .contentType("application/json")
                .body("{}")
                .post("/notes")
                .then(),
            400,
            "invalid-request")
        .header("Content-Language", "en")
        .body("title", equalTo("The request is faulty"))
        .body("errors.field", containsInAnyOrder("title", "seenAt"))
        .body("errors[0].message", containsString("required"));
  }

  @Test
  void malformedJsonNamesLineAndColumnAndRepeatsNothing() {
    problem(
            liaison()
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body("{\"title\": \"secret\",\n  oops}")
                .post("/notes")
                .then(),
            400,
            "malformed-json")
        .body("detail", containsString("line 2"))
        .body("detail", not(containsString("secret")));
  }

  @Test
  void anEmptyBodyIsMalformed() {
    problem(
            liaison()
                .header("Accept-Language", "en")
                .contentType("application/json")
                .post("/notes")
                .then(),
            400,
            "malformed-json")
        .body("detail", equalTo("the body is empty"));
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /notes, ",
    "POST, /notes, application/json",
    "PUT, /notes/1, ",
    "PUT, /notes/1, application/json",
  })
  void noBodyAtAllIsRefusedToo(String method, String path, String contentType) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
            .header("Authorization", "Bearer " + AccessTokens.bearer("liaison", "logistics"))
            .method(method, BodyPublishers.noBody());
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isIn(400, 415);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
  }

  @Test
  void tooLargeBodyIs413() {
    var body = "{\"title\": \"" + "x".repeat(1_100_000) + "\"}";
    problem(
        liaison().contentType("application/json").body(body).post("/notes").then(),
        413,
        "body-too-large");
  }

  @Test
  void aBodyBeyondTheServersOwnLimitIs413BeforeItIsSent() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/notes"))
            .header("Authorization", "Bearer " + AccessTokens.bearer("liaison", "logistics"))
            .header("Content-Type", "application/json")
            .header("Accept-Language", "en")
            .expectContinue(true)
            .POST(BodyPublishers.ofByteArray(new byte[11_000_000]))
            .build();
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(answer.body())
          .contains("urn:yuqing:problem:body-too-large", "The body is too large");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| 428 | precondition-required",
        "\"6\" | 412 | stale",
        "W/\"7\" | 412 | stale",
      })
  void aPatchNeedsTheCurrentVersion(String ifMatch, int status, String slug) {
    var request = liaison().contentType("application/json").body("{}");
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    problem(request.patch("/notes/1").then(), status, slug);
  }

  @Test
  void aPatchDistinguishesAbsentFromNull() {
    liaison()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"7\"")
        .body("{\"title\": null}")
        .patch("/notes/1")
        .then()
        .statusCode(200)
        .body("titleGiven", equalTo(true))
        .body("title", equalTo("null"))
        .body("weightGiven", equalTo(false));
  }

  @Test
  void aPatchsFieldsAreBoundedToo() {
    problem(
            liaison()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"title\": \"" + "x".repeat(21) + "\"}")
                .patch("/notes/1")
                .then(),
            400,
            "invalid-request")
        .body("errors.field", contains("title"))
        .body("errors.code", contains("too-long"));
  }
}
