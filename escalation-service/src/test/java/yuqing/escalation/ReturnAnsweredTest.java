package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.FactsStated;
import yuqing.localstack.StackResource;

/// Amendments answer a returned report fact by fact, in any order of arrival.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class ReturnAnsweredTest extends ThinReport {

  @Test
  void amendmentsAnswerItFactByFact() {
    returned("scope", "summary").then().statusCode(201);
    Case.publish(incident.amended(SCOPED, "scope", inAMinute()));
    eventually("stillMissing", List.of("summary"));
    // Another fact does not answer the one that is missing.
    Case.publish(incident.amended(FULL, "impact", inAMinute()));
    var answered = inAMinute();
    Case.publish(incident.amended(FULL, "summary", answered));
    eventually("stillMissing", List.of());
    assertThat(answeredAt()).isEqualTo(answered);
    Asking.as("auditor").get(RETURNS + "/1", incident.id).then().header("ETag", "\"3\"");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(Topics.shared().about(incident.id, FactsStated.class))
                    .containsExactly(
                        new FactsStated(1, List.of("summary"), null),
                        new FactsStated(1, List.of(), answered)));
  }

  @Test
  void theOrderOfArrivalPlaysNoPart() {
    returned("scope", "summary").then().statusCode(201);
    var first = inAMinute();
    var second = inAMinute();
    Case.publish(incident.amended(SCOPED, "summary", second));
    eventually("stillMissing", List.of());
    Case.publish(incident.amended(SCOPED, "scope", first));
    Case.publish(incident.assigned("academic", inAMinute()));
    await()
        .atMost(SOON)
        .until(
            () ->
                Asking.as("liaison", "academic")
                        .get("/incidents/{id}/grading", incident.id)
                        .statusCode()
                    == 200);
    assertThat(answeredAt()).isEqualTo(second);
  }

  @Test
  void whatWasStatedBeforeTheReturnAndIsHeardAfterItWasNotMissing() {
    var before = clock.instant();
    inAMinute();
    returned("scope", "summary").then().statusCode(201);
    Case.publish(incident.amended(SCOPED, "summary", before));
    // Not so the summary: it must be longer than it was when the report was returned.
    eventually("stillMissing", List.of("summary"));
  }

  @Test
  void aSecondReturnAddsToTheFirstAndOneAmendmentAnswersBoth() {
    returned("scope").then().statusCode(201);
    returned("leading-group", incident.id, "scope", "impact").then().statusCode(201);
    var grading = Asking.grading(incident.id);
    assertThat(grading.getList("returns.number")).containsExactly(2, 1);
    assertThat(grading.getList("returns.post")).containsExactly("leading-group", "group-office");
    Case.publish(incident.amended(FULL, "scope", inAMinute()));
    eventually("stillMissing", List.of());
    assertThat(Asking.grading(incident.id).getList("returns.stillMissing"))
        .containsExactly(List.of(), List.of());
  }

  private Instant answeredAt() {
    return OffsetDateTime.parse(Asking.grading(incident.id).getString("returns[0].answeredAt"))
        .toInstant();
  }
}
