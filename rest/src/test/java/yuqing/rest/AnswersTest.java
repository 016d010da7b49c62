package yuqing.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.localstack.StackResource;
import yuqing.localstack.Tokens;

/// What callers get over the wire, of a service built as ours are.
@QuarkusTest
@WithTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class AnswersTest {

  private static RequestSpecification liaison() {
    return given().auth().oauth2(Tokens.bearer("liaison", "logistics"));
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:yuqing:problem:" + slug))
        .body("status", equalTo(status));
  }

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
            .header("Authorization", "Bearer " + Tokens.bearer("liaison", "logistics"))
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
  void aPathThatIsNoUuidIs404() {
    problem(liaison().get("/notes/by-id/17").then(), 404, "not-found");
  }

  @Test
  void aPathWithNulIs404() {
    problem(liaison().urlEncodingEnabled(false).get("/notes/named/a%00b").then(), 404, "not-found");
    liaison().get("/notes/named/ab").then().statusCode(200).body("title", equalTo("ab"));
  }

  @Test
  void aDatabaseThatIsAwayIs503() {
    problem(liaison().get("/notes/away").then(), 503, "unavailable").header("Retry-After", "2");
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
            .header("Authorization", "Bearer " + Tokens.bearer("liaison", "logistics"))
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
  void withoutTokenItIs401WithAChallenge() {
    problem(given().get("/notes").then(), 401, "unauthenticated")
        .header("WWW-Authenticate", startsWith("Bearer"));
  }

  @Test
  void withABrokenTokenItIs401WithAChallenge() {
    problem(given().auth().oauth2("not.a.token").get("/notes").then(), 401, "unauthenticated")
        .header("WWW-Authenticate", startsWith("Bearer"));
  }

  @Test
  void anotherRoleIs403() {
    problem(given().auth().oauth2(Tokens.bearer("auditor")).get("/notes").then(), 403, "forbidden");
  }

  @Test
  void whatNamesNoRoleIsDenied() {
    problem(liaison().get("/unguarded").then(), 403, "forbidden");
    problem(given().get("/unguarded").then(), 401, "unauthenticated");
  }

  @Test
  void whatIsBrokenTellsNothingOfWhy() {
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

  @Test
  void thePersonsTokenTellsWhoAsks() {
    given()
        .auth()
        .oauth2(Tokens.bearer("liaison", "logistics", "finance"))
        .get("/notes/who")
        .then()
        .statusCode(200)
        .body("person", equalTo("liaison-logistics"))
        .body("roles", contains("liaison"))
        .body("departments", contains("finance", "logistics"));
  }

  @Test
  void theSystemsTokenHasNoPerson() {
    given()
        .auth()
        .oauth2(Tokens.bearer("reporter"))
        .get("/notes/who")
        .then()
        .statusCode(200)
        .body("person", nullValue())
        .body("client", equalTo("sample"))
        .body("departments", empty());
  }

  @Test
  void openDoorsNeedNoToken() {
    given().get("/open").then().statusCode(200).body(equalTo("open"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| 428 | precondition-required",
        "\"6\" | 412 | stale",
        "W/\"7\" | 412 | stale",
      })
  void aPatchNeedsTheStandingVersion(String ifMatch, int status, String slug) {
    var request = liaison().contentType("application/json").body("{}");
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    problem(request.patch("/notes/1").then(), status, slug);
  }

  @Test
  void aPatchTellsLeftOutFromNull() {
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

  @Test
  void theDocumentNamesTheRefusals() {
    var create = "paths.'/notes'.post.responses.";
    var amend = "paths.'/notes/1'.patch.responses.";
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("components.schemas.Problem.properties", hasKey("errors"))
        .body(
            create + "'400'.content.'application/problem+json'.schema.'$ref'",
            equalTo("#/components/schemas/Problem"))
        .body(create + "'401'", notNullValue())
        .body(create + "'403'", notNullValue())
        .body(create + "'409'", notNullValue())
        .body(create + "'422'", notNullValue())
        .body(amend + "'412'", notNullValue())
        .body(amend + "'428'", notNullValue())
        .body("paths.'/notes'.get.responses.'428'", nullValue())
        .body("paths.'/open'.get.responses.'401'", nullValue());
  }
}
