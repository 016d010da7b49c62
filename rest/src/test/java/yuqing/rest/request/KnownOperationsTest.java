package yuqing.rest.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static yuqing.rest.sample.Asking.liaison;
import static yuqing.rest.sample.Asking.problem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// The methods of an address, named in every 405 and in the answer to OPTIONS.
@QuarkusTest
@WithTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class KnownOperationsTest {

  @TestHTTPResource("/")
  URI service;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/notes | GET, HEAD, OPTIONS, POST",
        "/notes/ | GET, HEAD, OPTIONS, POST",
        "//notes;a=b | GET, HEAD, OPTIONS, POST",
        "/notes/1 | OPTIONS, PATCH, PUT",
        "/notes/other | OPTIONS, POST",
        "/notes/by-id/17 | GET, HEAD, OPTIONS",
        "/open | GET, HEAD, OPTIONS",
      })
  void a405AndOptionsTellThem(String path, String allow) {
    for (var method : new String[] {"DELETE", "M17", "TRACE"}) {
      problem(
              given().urlEncodingEnabled(false).request(method, path).then(),
              405,
              "method-not-allowed")
          .header("Allow", equalTo(allow));
    }
    given()
        .urlEncodingEnabled(false)
        .options(path)
        .then()
        .statusCode(200)
        .header("Allow", equalTo(allow));
  }

  @Test
  void anAddressThatIsNoneTakesNoMethod() {
    problem(given().options("/notes/none/of/these").then(), 404, "not-found");
    problem(given().delete("/nowhere").then(), 404, "not-found");
  }

  @Test
  void aBodyBeyondTheLimitIsRefusedAlsoInChunks() throws Exception {
    var large = new byte[1_100_000];
    Arrays.fill(large, (byte) ' ');
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (var path : new String[] {"notes", "notes/text"}) {
        var request =
            HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + AccessTokens.bearer("liaison", "logistics"))
                .header("Content-Type", path.equals("notes") ? "application/json" : "text/plain")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(413);
        assertThat(answer.body()).contains("urn:yuqing:problem:body-too-large");
      }
    }
    liaison().get("/notes/who").then().statusCode(200);
  }
}
