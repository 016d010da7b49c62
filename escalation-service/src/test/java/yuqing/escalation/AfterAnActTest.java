package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.Action;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// Whoever has recorded something waits for the judgement that has it.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class AfterAnActTest {

  private static final String AFTER = "/incidents/{id}/obligations?after={n}&wait={wait}";

  @Inject SettableClock clock;
  private Instant now;
  private Case incident;

  @BeforeEach
  void reported() {
    now = clock.nextMorning();
    incident = new Case("logistics");
    incident.report(Case.level3(), now);
  }

  @Test
  void theAnswerComesWithTheJudgementOfTheAct() {
    var waiting =
        CompletableFuture.supplyAsync(
            () -> Asking.as("auditor").get(AFTER, incident.id, 2, "5s").then());
    Case.publish(incident.done(Action.PEOPLE_ANSWERED, now, now));
    waiting
        .join()
        .statusCode(200)
        .body("pending", equalTo(false))
        .body("judgedSequence", equalTo(2))
        .body(
            "obligations.findAll { it.outcome == 'MET' }.code", hasItem("answer-people-concerned"));
    // As the event's envelope writes it.
    Asking.as("auditor")
        .get(AFTER, incident.id, "0000000000000000002", "5s")
        .then()
        .statusCode(200)
        .body("pending", equalTo(false));
  }

  @Test
  void whatIsNotThereYetIsSaidWithWhatIsKnown() {
    var began = System.nanoTime();
    Asking.as("auditor")
        .get(AFTER, incident.id, 9, "1s")
        .then()
        .statusCode(200)
        .body("pending", equalTo(true))
        .body("judgedSequence", equalTo(1));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(900));
    Asking.as("auditor")
        .get("/incidents/{id}/obligations", incident.id)
        .then()
        .body("pending", nullValue())
        .body("judgedSequence", equalTo(1));
    Asking.as("auditor").get(AFTER, UUID.randomUUID(), 1, "0s").then().statusCode(404);
  }

  @Test
  void theWaitIsBoundedAndTheNumberIsOne() {
    for (var wait : new String[] {"6s", "1m", "-1s"}) {
      Asking.as("auditor").get(AFTER, incident.id, 1, wait).then().statusCode(400);
    }
    for (var number : new String[] {"x", "-1", "1.5", "99999999999999999999999"}) {
      Asking.as("auditor")
          .get(AFTER, incident.id, number, "0s")
          .then()
          .statusCode(400)
          .body("errors.field", hasItem("after"));
    }
  }
}
