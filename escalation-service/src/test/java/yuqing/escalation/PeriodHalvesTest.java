package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.localstack.StackResource;

/// In a period of heightened duty what starts has half the time; what had started keeps its due.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class PeriodHalvesTest extends CalendarDay {

  private static final Duration SOON = Duration.ofMinutes(2);

  @Test
  void whatStartsLaterIsHalvedAndWhatHadStartedKeepsItsDueForEver() {
    var before = reported();
    clock.tick(Duration.ofMinutes(1));
    var period =
        set(in(Duration.ofHours(-2)), in(Duration.ofHours(3)), "校庆")
            .then()
            .statusCode(201)
            .header("ETag", equalTo("\"1\""))
            .body("period.setBy", equalTo("group-office"))
            .body("clocks.terms.code", hasItem("confirm-grade"))
            .body("clocks.terms.code", not(hasItem("file-result")))
            .body("clocks.terms.find { it.code == 'confirm-grade' }.inThePeriod", equalTo("PT30M"))
            .body(
                "clocks.keeping.findAll { it.code == 'confirm-grade' }.incident",
                hasItem(before.toString()))
            .extract();
    assertThat(period.header("Location")).endsWith("/calendar/" + period.path("period.id"));
    clock.tick(Duration.ofMinutes(1));
    var within = reported();

    assertThat(timeToConfirm(before)).isEqualTo(Duration.ofHours(1));
    assertThat(timeToConfirm(within)).isEqualTo(Duration.ofMinutes(30));

    clock.tick(Duration.ofMinutes(1));
    office()
        .header("If-Match", "\"1\"")
        .delete("/calendar/{id}", period.<String>path("period.id"))
        .then()
        .statusCode(200)
        .body("period.removedAt", not(nullValue()))
        .body("clocks.keeping.incident", hasItem(within.toString()));
    clock.tick(Duration.ofMinutes(1));
    var after = reported();
    judgedAfresh(before);
    judgedAfresh(within);

    assertThat(timeToConfirm(before)).isEqualTo(Duration.ofHours(1));
    assertThat(timeToConfirm(within)).isEqualTo(Duration.ofMinutes(30));
    assertThat(timeToConfirm(after)).isEqualTo(Duration.ofHours(1));
  }

  /// A decision has all of an incident judged again; the grade is confirmed by it.
  private void judgedAfresh(UUID incident) {
    Asking.as("group-office")
        .contentType("application/json")
        .header("If-Match", "*")
        .body("{\"level\": 3, \"reason\": \"个案\"}")
        .put("/incidents/{id}/grading", incident)
        .then()
        .statusCode(200);
    await().atMost(SOON).until(() -> "MET".equals(Asking.outcome(incident, "confirm-grade")));
  }

  @Test
  void whatTheDiscoveryStartsKeepsItsDueByTheDiscovery() {
    var incident = new Case("logistics");
    Case.publish(incident.reported(Case.level3(), in(Duration.ofMinutes(-20)), clock.instant()));
    Asking.grading(incident.id);
    clock.tick(Duration.ofMinutes(1));
    assertThat(keepingInPeriodSince(Duration.ofMinutes(-10), incident.id))
        .contains("confirm-grade")
        .doesNotContain("report-to-party-office");
    assertThat(keepingInPeriodSince(Duration.ofMinutes(-30), incident.id))
        .contains("confirm-grade", "report-to-party-office");
  }

  private List<String> keepingInPeriodSince(Duration from, UUID incident) {
    return set(in(from), in(Duration.ofHours(1)), "校庆")
        .jsonPath()
        .getList("clocks.keeping.findAll { it.incident == '%s' }.code".formatted(incident));
  }

  @Test
  void overlappingPeriodsHalveOnce() {
    setId(in(Duration.ofHours(1)), in(Duration.ofHours(3)));
    setId(in(Duration.ofHours(1)), in(Duration.ofHours(2)));
    clock.tick(Duration.ofMinutes(90));
    assertThat(timeToConfirm(reported())).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void atItsBeginningAPeriodHoldsAndAtItsEndNoMore() {
    setId(in(Duration.ofHours(1)), in(Duration.ofHours(2)));
    clock.tick(Duration.ofHours(1));
    var atBeginning = reported();
    clock.tick(Duration.ofHours(1));
    var atEnd = reported();
    assertThat(timeToConfirm(atBeginning)).isEqualTo(Duration.ofMinutes(30));
    assertThat(timeToConfirm(atEnd)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aChangeIsForLaterClocksAndTheHistoryTellsWhoMadeIt() {
    var id = setId(in(Duration.ofHours(1)), in(Duration.ofHours(4)));
    clock.tick(Duration.ofHours(2));
    var within = reported();
    var shorter = "{\"to\": \"%s\"}".formatted(in(Duration.ofMinutes(1)));
    change("administrator", id, null, shorter).then().statusCode(428);
    change("administrator", id, "\"7\"", shorter).then().statusCode(412);
    change("administrator", id, "\"1\"", shorter)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("clocks.keeping", empty())
        .body("period.history.version", contains(2, 1));
    clock.tick(Duration.ofMinutes(1));
    assertThat(timeToConfirm(reported())).isEqualTo(Duration.ofHours(1));
    assertThat(timeToConfirm(within)).isEqualTo(Duration.ofMinutes(30));
    Asking.as("reporter")
        .get("/calendar/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("history.setBy", contains("administrator", "group-office"))
        .body("history[1].endedBy", equalTo("administrator"))
        .body("history[0].endedAt", nullValue());
  }

  /// How long there is to confirm its grade: 1 h, halved 30 min.
  private static Duration timeToConfirm(UUID incident) {
    var found = "obligations.find { it.code == 'confirm-grade' }.";
    var obligations = Asking.obligations(incident);
    return Duration.between(
        OffsetDateTime.parse(obligations.getString(found + "opened")),
        OffsetDateTime.parse(obligations.getString(found + "due")));
  }
}
