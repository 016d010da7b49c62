package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import yuqing.escalation.grading.GradingDecision;
import yuqing.escalation.grading.GradingDecisions;
import yuqing.localstack.StackResource;

/// A return changes the grading: the tag shows it, and is never newer than the grading.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class GradingTagTest extends ThinReport {

  /// A return that is made while the grading is read.
  @Test
  void theTagOfAGradingIsNeverNewerThanTheGrading() {
    var before = Asking.as("auditor").get(GRADING, incident.id).header("ETag");
    var returned = new AtomicBoolean();
    QuarkusMock.installMockForType(
        new GradingDecisions() {
          @Override
          public List<GradingDecision> stored(UUID of) {
            if (of.equals(incident.id) && returned.compareAndSet(false, true)) {
              returned("scope").then().statusCode(201);
            }
            return super.stored(of);
          }
        },
        GradingDecisions.class);
    assertThat(Asking.as("auditor").get(GRADING, incident.id).header("ETag")).isEqualTo(before);
    assertThat(Asking.as("auditor").get(GRADING, incident.id).header("ETag")).isNotEqualTo(before);
  }

  @Test
  void theGradingsTagCountsReturns() {
    returned("scope").then().statusCode(201);
    Asking.as("auditor")
        .header("If-None-Match", "\"1\"")
        .get("/incidents/{id}/grading", incident.id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    decidedOn("\"1\"").then().statusCode(412);
    decidedOn("\"2\"").then().statusCode(200).header("ETag", "\"3\"");
  }

  private Response decidedOn(String tag) {
    return Asking.as("group-office")
        .contentType("application/json")
        .header("If-Match", tag)
        .body(Map.of("level", 3, "reason", "个案"))
        .put("/incidents/{id}/grading", incident.id);
  }
}
