package yuqing.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import yuqing.localstack.StackResource;

/// How much a small scenario may cause over REST.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class BoundedSimulationsTest {

  private static final int AT_ONCE = 16;

  private static final String AT_LEVEL_1 =
      """
      scenario: x
      report: {category: IDEOLOGY, scope: GENERAL, impact: LARGE, aptToSpread: true,
        suddenGrave: false, department: logistics, discoveredAt: "2026-10-13T08:15:00+08:00"}
      reportedBy: liaison
      receivedAt: "2026-10-13T08:15:00+08:00"
      heightened: []
      events: []
      asOf: "AS-OF"
      """;

  private static Response simulated(String asOf) {
    return simulated(asOf, "zh");
  }

  private static Response simulated(String asOf, String language) {
    return Asking.as("liaison", "logistics")
        .header("Accept-Language", language)
        .contentType("application/yaml")
        .body(AT_LEVEL_1.replace("AS-OF", asOf).getBytes(StandardCharsets.UTF_8))
        .post("/simulations");
  }

  @Test
  void twentyYearsAreRefusedWithThePlaceNamed() {
    simulated("2046-10-01T08:15:00+08:00")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("detail", equalTo("第 8 行，asOf：距接收超过两年（732 天）"))
        .body("errors[0].field", equalTo("asOf"))
        .body("errors[0].code", equalTo("too-long-a-time"))
        .body("errors[0].line", equalTo(8))
        .body("errors[0].message", equalTo("距接收超过两年（732 天）"));
    simulated("2046-10-01T08:15:00+08:00", "en")
        .then()
        .statusCode(422)
        .body("detail", containsString("asOf: is more than two years"));
  }

  @Test
  void twoYearsAreAnsweredInLessThanAMegabyteAndAHalf() {
    var answer = simulated("2028-10-13T08:15:00+08:00").then().statusCode(200).extract();
    assertThat(answer.body().asByteArray()).hasSizeBetween(500_000, 1_500_000);
    assertThat(answer.jsonPath().getInt("level")).isEqualTo(1);
  }

  @Test
  void sixteenAtOnceAreAnsweredInTurnOrToldWhenToComeAgain() throws Exception {
    var answers = new ArrayList<Response>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var requests = new ArrayList<Future<Response>>();
      for (int i = 0; i < 4 * AT_ONCE; i++) {
        requests.add(threads.submit(() -> simulated("2028-10-13T08:15:00+08:00")));
      }
      for (var each : requests) {
        answers.add(each.get());
      }
    }
    assertThat(answers).extracting(Response::statusCode).contains(200).containsAnyOf(200, 503);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 200)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(answer.header("Retry-After")).isEqualTo("2");
              assertThat(answer.contentType()).startsWith("application/problem+json");
            });
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("yuqing_work_busy{work=\"simulation\"} 0.0"))
        .body(containsString("yuqing_work_refused_total{work=\"simulation\"}"));
  }
}
