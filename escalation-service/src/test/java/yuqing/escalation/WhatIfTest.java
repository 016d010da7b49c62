package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;
import yuqing.rest.request.Cursor;

/// A draft on past incidents. Each test has a day and a department to itself; the draft gives 90
/// minutes to confirm a grade, not an hour.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class WhatIfTest {

  private static final LocalDate SOME_DAY = LocalDate.of(2020, 1, 1);

  @Inject SettableClock clock;
  @Inject Editions editions;

  private String department;
  private Instant morning;

  @BeforeEach
  void aDayOfItsOwn() {
    morning = clock.nextMorning();
    department = "college-" + UUID.randomUUID();
  }

  private UUID reported(Facts facts) {
    var incident = new Case(department);
    Case.publish(incident.reported(facts, clock.instant(), clock.instant()));
    Asking.grading(incident.id);
    return incident.id;
  }

  private static String draft() {
    return Editions.next(SOME_DAY, Editions.BUNDLED);
  }

  private Response whatIf(String role, String draft, String query) {
    return Asking.as(role)
        .contentType("application/yaml")
        .body(draft.getBytes(StandardCharsets.UTF_8))
        .post(
            "/policies/{edition}/what-if?department=%s&%s".formatted(department, query),
            Editions.BUNDLED);
  }

  @Test
  void itTellsWhatWouldMoveAndWhatWouldNotHaveBeenMissed() {
    var incident = reported(Case.level3());
    clock.tick(Duration.ofMinutes(70));
    whatIf("group-office", draft(), "")
        .then()
        .statusCode(200)
        .body("edition.date", equalTo(Editions.BUNDLED))
        .body("draft.date", equalTo(SOME_DAY.toString()))
        .body("totals.judged", equalTo(1))
        .body("totals.differing", equalTo(1))
        .body("totals.obligations.MOVED", equalTo(1))
        .body("totals.obligations.NO_LONGER_MISSED", equalTo(1))
        .body("totals.obligations.ADDED", equalTo(0))
        .body("items.incident", contains(incident.toString()))
        .body("items[0].level", equalTo(3))
        .body("items[0].draftLevel", equalTo(3))
        .body("items[0].differences", hasSize(1))
        .body("items[0].differences[0].code", equalTo("confirm-grade"))
        .body("items[0].differences[0].label", equalTo("研判定级"))
        .body("items[0].differences[0].kinds", contains("MOVED", "NO_LONGER_MISSED"))
        .body("items[0].differences[0].own.outcome", equalTo("MISSED"))
        .body("items[0].differences[0].draft.outcome", equalTo("OPEN"))
        .body("next", nullValue());
  }

  @Test
  void itTellsWhatWouldBeAddedAndDroppedByAnotherLevel() {
    var general = reported(Case.level2());
    var single = reported(Case.level3());
    var other =
        draft()
            .replace("[{scope: [GENERAL]}, {apt-to-spread: true}]", "[{scope: [INDIVIDUAL]}]")
            .replace("when: [{scope: [INDIVIDUAL, LOCAL]}]", "when: [{scope: [GENERAL, LOCAL]}]");
    var found = whatIf("auditor", other, "").then().statusCode(200).extract().jsonPath();
    assertThat(found.getInt("totals.otherLevel")).isEqualTo(2);
    assertThat(
            kinds(
                found.getList(
                    "items.find { it.incident == '%s' }.differences.kinds".formatted(general))))
        .contains("DROPPED")
        .doesNotContain("ADDED");
    assertThat(
            kinds(
                found.getList(
                    "items.find { it.incident == '%s' }.differences.kinds".formatted(single))))
        .contains("ADDED")
        .doesNotContain("DROPPED");
  }

  private static List<String> kinds(List<List<String>> kinds) {
    return kinds.stream().flatMap(List::stream).toList();
  }

  @Test
  void theEditionAgainstItselfTellsNothing() {
    reported(Case.level2());
    whatIf("leading-group", Editions.bundledText(), "")
        .then()
        .statusCode(200)
        .body("totals.judged", equalTo(1))
        .body("totals.differing", equalTo(0))
        .body("items", empty());
  }

  @Test
  void itGoesOnPageByPageAsOfOneInstant() {
    var all = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      all.add(reported(Case.level3()).toString());
      clock.tick(Duration.ofMinutes(1));
    }
    var first = whatIf("group-office", draft(), "limit=2").jsonPath();
    clock.tick(Duration.ofHours(2));
    var second =
        whatIf("group-office", draft(), "limit=2&cursor=" + first.getString("next")).jsonPath();
    var found = new ArrayList<String>(first.getList("items.incident"));
    found.addAll(second.getList("items.incident"));
    assertThat(found).isEqualTo(all);
    assertThat(second.getString("asOf")).isEqualTo(first.getString("asOf"));
    assertThat(second.getString("next")).isNull();
    assertThat(second.getInt("totals.obligations.NO_LONGER_MISSED")).isZero();
  }

  @Test
  void noCursorMakesItJudgeWhatLiesAhead() {
    reported(Case.level2());
    var cursor =
        Cursor.encode(
            "9999-12-31T00:00:00Z",
            morning.minus(Duration.ofDays(1)).toString(),
            new UUID(0, 0).toString());
    var found = whatIf("group-office", draft(), "cursor=" + cursor).jsonPath();
    assertThat(found.getInt("totals.judged")).isEqualTo(1);
    assertThat(OffsetDateTime.parse(found.getString("asOf")).toInstant())
        .isEqualTo(clock.instant());
  }

  @Test
  void theDiscoveryBoundsIt() {
    reported(Case.level3());
    var from = morning.plus(Duration.ofMinutes(1));
    whatIf("group-office", draft(), "from=" + from).then().body("totals.judged", equalTo(0));
    whatIf("group-office", draft(), "to=" + morning).then().body("totals.judged", equalTo(0));
    whatIf("group-office", draft(), "from=%s&to=%s".formatted(morning, from))
        .then()
        .body("totals.judged", equalTo(1));
  }

  @Test
  void anIncidentThatCannotBeJudgedIsToldOf() {
    var incident = reported(Case.level3());
    var other = reported(Case.level3());
    var rows = "where incident_id = '%s'".formatted(incident);
    editions.execute("create table kept as select * from fact " + rows);
    try {
      editions.execute(
          "update fact set event = replace(event, 'incident.reported', 'incident.unheard') "
              + rows);
      whatIf("group-office", draft(), "")
          .then()
          .statusCode(200)
          .body("totals.judged", equalTo(1))
          .body("totals.unjudgeable", equalTo(1))
          .body("items.findAll { it.unjudgeable }.incident", contains(incident.toString()))
          .body("items.incident", hasItem(other.toString()));
    } finally {
      editions.execute(
          "update fact f set event = k.event from kept k where k.event_id = f.event_id");
      editions.execute("drop table kept");
    }
  }

  @Test
  void itWritesNothing() {
    reported(Case.level2());
    reported(Case.level3());
    clock.tick(Duration.ofMinutes(70));
    var before = quiet();
    whatIf("group-office", draft(), "").then().statusCode(200).body("totals.judged", equalTo(2));
    whatIf("group-office", draft().replace("owner: admin-office", "owner: porter"), "")
        .then()
        .statusCode(422);
    assertThat(editions.everything()).isEqualTo(before);
  }

  /// What the database holds once timers and relay are idle.
  private Map<String, String> quiet() {
    var last = new AtomicReference<>(editions.everything());
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () -> {
              var now = editions.everything();
              return now.equals(last.getAndSet(now));
            });
    return last.get();
  }

  @Test
  void anAdministratorLearnsOfNoIncident() {
    reported(Case.level3());
    whatIf("administrator", draft(), "")
        .then()
        .statusCode(200)
        .body("totals.differing", equalTo(1))
        .body("items", empty());
  }

  @Test
  void whatCannotBeTriedIsRefused() {
    whatIf("group-office", draft(), "from=yesterday&limit=0")
        .then()
        .statusCode(400)
        .body("errors.field", contains("from", "limit"));
    whatIf("group-office", draft(), "cursor=x").then().statusCode(400);
    whatIf("group-office", "edition: 2099-01-01", "").then().statusCode(422);
    Asking.as("group-office")
        .contentType("application/yaml")
        .body(draft().getBytes(StandardCharsets.UTF_8))
        .post("/policies/2001-01-01/what-if")
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reporter", "liaison", "department-head"})
  void itIsNotForOthers(String role) {
    whatIf(role, draft(), "").then().statusCode(403);
  }
}
