package yuqing.rest.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.localstack.StackResource;

/// Health over the wire while one check hangs.
@QuarkusTest
@WithTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class BoundedHealthChecksTest {
  @Inject @Readiness HangingCheck hanging;

  @AfterEach
  void goOn() {
    hanging.goOn();
  }

  @Test
  void aCheckThatHangsIsDownInTimeHoldsOneThreadAndIsUpAgainAfterwards() {
    readiness().then().statusCode(200);

    hanging.hang();
    var answers = IntStream.range(0, 20).parallel().mapToObj(_ -> readiness()).toList();

    assertThat(answers)
        .allSatisfy(
            answer -> {
              answer.then().statusCode(503);
              answer
                  .then()
                  .body("checks.find { it.name == 'hangs' }.status", equalTo("DOWN"))
                  .body(
                      "checks.find { it.name == 'hangs' }.data.reason",
                      equalTo("no answer within 2 s"))
                  .body("checks.findAll { it.status == 'UP' }.name", hasItem("issuer"));
              // Two seconds, and what a busy machine needs for twenty requests at once.
              assertThat(answer.timeIn(TimeUnit.SECONDS)).isLessThan(10);
            });
    assertThat(hanging.running()).isEqualTo(1);
    given().get("/q/health/live").then().statusCode(200);

    hanging.goOn();
    readiness().then().statusCode(200);
  }

  private static Response readiness() {
    return given().get("/q/health/ready");
  }
}
