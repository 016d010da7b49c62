package yuqing.rest.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.rest.sample.Asking.liaison;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.localstack.StackResource;
import yuqing.rest.sample.RawConnection;

/// No caller can create a metric, and valid requests are counted whatever others send.
@QuarkusTest
@WithTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class ScrapeTest {

  @TestHTTPResource("/")
  URI service;

  @Test
  void callersWordsAreNoLabels() throws IOException {
    for (int i = 0; i < 120; i++) {
      given().request("ODD" + i, "/notes");
      given().request("ODD" + i, "/nowhere" + i);
      given().get("/nowhere/" + i);
      liaison().get("/notes/by-id/word" + i);
      RawConnection.send(
          service,
          ("GET /%zz" + i + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }
    liaison().get("/notes/bounded?weight=1").then().statusCode(200);
    liaison().get("/notes/named/one").then().statusCode(200);

    var series = series();
    assertThat(series).hasSizeLessThan(400);
    assertThat(series).noneMatch(line -> line.contains("ODD") || line.contains("nowhere"));
    assertThat(series).noneMatch(line -> line.contains("word1") || line.contains("zz"));
    assertThat(series)
        .anyMatch(line -> line.contains("method=\"OTHER\""))
        .anyMatch(line -> line.contains("uri=\"UNMATCHED\""))
        .anyMatch(line -> line.contains("uri=\"/notes/bounded\""))
        .anyMatch(line -> line.contains("uri=\"/notes/named/{title}\""));
  }

  private static List<String> series() {
    return given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }
}
