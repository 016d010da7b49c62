package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.localstack.StackResource;

/// What is owed now, and by whom.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class OwedObligationsTest extends OwingDepartment {

  private static final String ORGANISE = "organise-handling";
  private static final String ANSWER = "answer-people-concerned";

  private List<String> owed() {
    return asked()
        .queryParam("standing", "OWED")
        .get("/obligations")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.code");
  }

  private int total() {
    return asked().get("/obligations/counts").then().statusCode(200).extract().path("total");
  }

  @Test
  void whatIsOpenOrMissedIsOwedAndWhatIsDoneIsNot() {
    assertThat(owed()).containsExactly(REPORT, ORGANISE, ANSWER);
    missTheReport();
    assertThat(owed()).containsExactly(REPORT, ORGANISE, ANSWER);

    var at = clock.instant();
    Case.publish(incident.done(Action.REPORTED_TO_PARTY_OFFICE, at, at));
    await().atMost(SOON).until(() -> "MET_LATE".equals(Asking.outcome(incident.id, REPORT)));
    Case.publish(incident.done(Action.HANDLING_STARTED, at, at));
    await().atMost(SOON).until(() -> "MET".equals(Asking.outcome(incident.id, ORGANISE)));
    assertThat(owed()).containsExactly(ANSWER);
    assertThat(total()).isEqualTo(1);
  }

  @Test
  void onAClosedDossierNothingIsOwedUntilItIsReopened() {
    missTheReport();
    Case.publish(incident.closed(clock.instant()));
    await().atMost(SOON).until(() -> owed().isEmpty());
    assertThat(total()).isZero();
    asked()
        .queryParam("outcome", "MISSED")
        .get("/obligations")
        .then()
        .body("items.code", contains(REPORT));

    Case.publish(incident.reopened(clock.tick(Duration.ofMinutes(1))));
    await().atMost(SOON).until(() -> owed().contains(REPORT));
  }

  @Test
  void onAMergedIncidentNothingIsOwed() {
    missTheReport();
    var other = new Case(department + "-other");
    other.report(Case.level3(), clock.instant());
    Case.publish(incident.merged(other.id, clock.instant()));
    await().atMost(SOON).until(() -> owed().isEmpty());
    assertThat(Asking.outcome(incident.id, REPORT)).isEqualTo("MISSED");
  }

  @Test
  void whatAPastIncidentIsJudgedToHaveOwedIsNotOwed() {
    var past = new Case(department);
    var discovered = now.minus(Duration.ofDays(2));
    Case.publish(past.recordedAfterwards(Level.THREE, true, discovered, now));
    Asking.grading(past.id);
    asked()
        .queryParam("outcome", "MISSED")
        .get("/obligations")
        .then()
        .body("items.incident.unique()", contains(past.id.toString()));
    assertThat(owed()).containsExactly(REPORT, ORGANISE, ANSWER);
  }

  @Test
  void mineIsWhatTheCallersOwnPostsOwe() {
    assertThat(mine("liaison", department)).containsExactly(REPORT, ANSWER);
    assertThat(mine("department-head", department)).containsExactly(ORGANISE);
    assertThat(mine("liaison", "college-without-incidents")).isEmpty();
    assertThat(mine("liaison", "college-without-incidents", department))
        .containsExactly(REPORT, ANSWER);
    assertThat(mine("leader-in-charge", department)).isEmpty();
    assertThat(mine("auditor")).isEmpty();
    assertThat(mine("reporter")).isEmpty();
    assertThat(mine("group-office")).containsExactly("confirm-grade");
    assertThat(mine("admin-office")).isEmpty();
  }

  /// Of this incident.
  private List<Object> mine(String role, String... departments) {
    return Asking.listed(
            incident.id,
            () ->
                Asking.as(role, departments)
                    .queryParam("mine", "true")
                    .queryParam("standing", "OWED"))
        .stream()
        .map(row -> row.get("code"))
        .toList();
  }

  @Test
  void aRepeatedFilterTakesAnyOfItsValues() {
    asked()
        .queryParam("owner", "liaison", "department-head")
        .queryParam("code", REPORT, ORGANISE, "close-dossier")
        .queryParam("level", 3, 1)
        .queryParam("outcome", "OPEN", "MET")
        .get("/obligations")
        .then()
        .statusCode(200)
        .body("items.code", contains(REPORT, ORGANISE));
    asked()
        .queryParam("owner", "department-head")
        .get("/obligations")
        .then()
        .body("items.code", contains(ORGANISE));
    asked().queryParam("level", 2).get("/obligations").then().body("items.size()", is(0));
  }

  @Test
  void faultyFiltersAreNamedByTheListAndByTheCounts() {
    for (var path : List.of("/obligations", "/obligations/counts")) {
      Asking.as("auditor")
          .queryParam("owner", "liaison", "nobody")
          .queryParam("level", "4")
          .queryParam("standing", "DONE")
          .queryParam("mine", "yes")
          .get(path)
          .then()
          .statusCode(400)
          .body("errors.field", containsInAnyOrder("owner", "level", "standing", "mine"));
    }
    Asking.as("administrator").get("/obligations/counts").then().statusCode(403);
  }

  @Test
  void theAnswerCarriesTheClockOfTheServiceAndTheTitleAsLastStated() {
    var first = asked().get("/obligations").jsonPath();
    assertThat(OffsetDateTime.parse(first.getString("asOf")).toInstant()).isEqualTo(now);
    assertThat(first.getList("items.title")).containsOnly("标题");
    var facts = Case.level3();
    Case.publish(
        incident.amended(
            new Facts(
                "东区停水",
                facts.summary(),
                facts.category(),
                facts.nature(),
                facts.scope(),
                facts.impact(),
                facts.aptToSpread(),
                facts.suddenGrave()),
            "title",
            now));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(asked().get("/obligations").jsonPath().getList("items.title"))
                    .containsOnly("东区停水"));
  }
}
