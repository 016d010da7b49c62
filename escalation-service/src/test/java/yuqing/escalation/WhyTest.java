package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// Why an obligation has its outcome, over REST.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class WhyTest {

  private static final String WHY = "/incidents/{id}/obligations/{code}/why";

  @Inject SettableClock clock;
  private Instant received;
  private Case incident;

  @BeforeEach
  void aLevel2Incident() {
    received = clock.nextMorning();
    incident = new Case("logistics");
    Case.publish(incident.reported(Case.level2(), received.minus(Duration.ofMinutes(5)), received));
    Asking.grading(incident.id);
  }

  @Test
  void theRuleTheStepsAndTheParagraph() {
    var why =
        Asking.as("auditor")
            .get(WHY, incident.id, "draft-reply")
            .then()
            .statusCode(200)
            .body("items[0].article", equalTo(10))
            .body("items[0].outcome", equalTo("OPEN"))
            .body("items[0].edition.date", equalTo("2024-09-25"))
            .body("items[0].rule.clock", equalTo("level"))
            .body("items[0].rule.within", equalTo("PT4H"))
            .body("items[0].rule.source", equalTo("school"))
            .body("items[0].text", startsWith("依据《网络舆情处置管理细则（试行）》"))
            .body("items[0].text", containsString("登记“起草回复通稿”即为办结"))
            .extract()
            .jsonPath();
    assertThat(why.getList("items")).hasSize(1);
    assertThat(why.getList("items[0].steps.step")).containsExactly("clock", "given", "due");
    assertThat(why.getList("items[0].inputs.input")).contains("discovered", "received", "stood");
    assertThat(Instant.parse(instant(why.getString("items[0].steps[2].at"))))
        .isEqualTo(received.plus(Duration.ofHours(4)));
    assertThat(why.getList("items[0].changes")).containsExactly("DONE", "LOWERED", "MERGED");
  }

  private static String instant(String withOffset) {
    return OffsetDateTime.parse(withOffset).toInstant().toString();
  }

  @Test
  void inEnglishOnRequest() {
    Asking.as("auditor")
        .header("Accept-Language", "en")
        .get(WHY, incident.id, "confirm-grade")
        .then()
        .statusCode(200)
        .body("items[0].text", startsWith("By article 10 of \""));
  }

  @Test
  void aWindowIsAskedForByItsName() {
    var today = received.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
    Asking.as("auditor")
        .queryParam("window", today)
        .get(WHY, incident.id, "daily-exchange")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].window", equalTo(today))
        .body("items[0].rule.window", equalTo("calendar-day"));
    Asking.as("auditor")
        .queryParam("window", "2020-01-01")
        .get(WHY, incident.id, "daily-exchange")
        .then()
        .statusCode(404);
  }

  @Test
  void whatIsNotOwedOrNotForTheCallerIsNotFound() {
    Asking.as("auditor").get(WHY, incident.id, "contact-media").then().statusCode(404);
    Asking.as("auditor").get(WHY, incident.id, "sing").then().statusCode(404);
    Asking.as("liaison", "finance").get(WHY, incident.id, "draft-reply").then().statusCode(404);
    Asking.as("liaison", "logistics").get(WHY, incident.id, "draft-reply").then().statusCode(200);
  }
}
