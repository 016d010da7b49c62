package yuqing.notification.rota;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static yuqing.notification.rota.RotaCalls.as;
import static yuqing.notification.rota.RotaCalls.enter;
import static yuqing.notification.rota.RotaCalls.line;
import static yuqing.notification.rota.RotaCalls.swap;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.NotificationParts;
import yuqing.notification.roster.RosterCalls;

/// The duty rota over REST: shifts are entered together, read, swapped and withdrawn.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class RotaTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject SettableClock clock;

  private String department;
  private Instant first;

  @BeforeEach
  void aDepartmentOfItsOwn() {
    department = RosterCalls.newDepartment();
    first = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(HOUR);
  }

  @AfterEach
  void retire() {
    RosterCalls.retire(department);
  }

  @Test
  void shiftsAreEnteredTogetherAndListedByBeginning() {
    enter(
            as("liaison", department),
            line(
                department,
                "MAIN",
                "liaison-finance",
                first.plus(HOUR),
                first.plus(HOUR.multipliedBy(2))),
            line(department, "MAIN", "department-head-finance", first, first.plus(HOUR)),
            line(
                department,
                "LEAD",
                "department-head-finance",
                first,
                first.plus(HOUR.multipliedBy(2))))
        .statusCode(201)
        .body("items", hasSize(3));
    as("auditor")
        .queryParam("department", department)
        .get("/shifts")
        .then()
        .statusCode(200)
        .body("items", hasSize(3))
        .body("items[2].person", equalTo("liaison-finance"))
        .body("next", nullValue());
    list("limit", "1").body("items", hasSize(1)).body("next", not(nullValue()));
    list("until", first.plus(HOUR).toString()).body("items", hasSize(2));
    list("from", first.plus(HOUR).toString())
        .body("items.rank", containsInAnyOrder("MAIN", "LEAD"));
    list("person", "liaison-finance").body("items", hasSize(1));
  }

  private ValidatableResponse list(String name, String value) {
    return as("auditor")
        .queryParam("department", department)
        .queryParam(name, value)
        .get("/shifts")
        .then()
        .statusCode(200);
  }

  @Test
  void pagesFollowOneAnother() {
    for (int hour = 0; hour < 3; hour++) {
      RotaCalls.entered(
          department,
          "liaison-finance",
          first.plus(HOUR.multipliedBy(hour)),
          first.plus(HOUR.multipliedBy(hour + 1)));
    }
    String next = list("limit", "2").body("items", hasSize(2)).extract().path("next");
    list("cursor", next).body("items", hasSize(1)).body("next", nullValue());
  }

  @Test
  void oneFaultyLineKeepsAllOutAndEachIsNamed() {
    enter(
            as("administrator"),
            line(department, "MAIN", "liaison-finance", first, first.plus(HOUR)),
            line(
                department,
                "MAIN",
                "liaison-finance",
                first.plus(HOUR).minusMillis(1),
                first.plus(HOUR)),
            line("no-such-place", "LEAD", "nobody-at-all", first, first.plus(HOUR)),
            line(department, "DEPUTY", "liaison-finance", first.minus(HOUR.multipliedBy(2)), first),
            line(department, "DEPUTY", "liaison-finance", first, first),
            line(
                department,
                "DEPUTY",
                "liaison-finance",
                first,
                first.plus(ShiftRules.LONGEST).plusMillis(1)))
        .statusCode(422)
        .body(
            "errors.field",
            contains(
                "shifts[1]",
                "shifts[2].person",
                "shifts[2].department",
                "shifts[3].begin",
                "shifts[4].end",
                "shifts[5].end"));
    enter(as("administrator"), "{\"rank\":\"CAPTAIN\"}")
        .statusCode(400)
        .body(
            "errors.field",
            containsInAnyOrder(
                "shifts[0].rank", "shifts[0].person", "shifts[0].begin", "shifts[0].end"));
    enter(as("administrator")).statusCode(400).body("errors.field", contains("shifts"));
    list("limit", "1").body("items", empty());
  }

  @Test
  void noTwoShiftsOfOneUnitAndRankOverlap() {
    RotaCalls.entered(department, "liaison-finance", first, first.plus(HOUR));
    enter(
            as("administrator"),
            line(
                department,
                "MAIN",
                "liaison-finance",
                first.plus(HOUR),
                first.plus(HOUR.multipliedBy(2))),
            line(department, "LEAD", "liaison-finance", first, first.plus(HOUR)))
        .statusCode(201);
    enter(
            as("administrator"),
            line(
                department,
                "MAIN",
                "department-head-finance",
                first.plus(HOUR).minusMillis(1),
                first.plus(HOUR)))
        .statusCode(422)
        .body("errors.code", contains("overlaps"));
  }

  @Test
  void aDepartmentKeepsItsOwnRotaAndNoOther() {
    var other = line("logistics", "DEPUTY", "liaison-finance", first, first.plus(HOUR));
    var schools = line(null, "DEPUTY", "liaison-finance", first, first.plus(HOUR));
    enter(as("department-head", department), other).statusCode(403);
    enter(as("department-head", department), schools).statusCode(403);
    var unreadable = line("\\ud800", "DEPUTY", "liaison-finance", first, first.plus(HOUR));
    enter(as("liaison", department), unreadable)
        .statusCode(400)
        .body("errors.field", contains("shifts[0].department"));
    enter(
            as("leader-in-charge", department),
            line(department, "MAIN", "liaison-finance", first, first.plus(HOUR)))
        .statusCode(403);
    var shift = RotaCalls.entered(department, "liaison-finance", first, first.plus(HOUR));
    swap(as("liaison", "finance"), shift, "department-head-finance").statusCode(403);
    as("liaison", "finance")
        .header("If-Match", "*")
        .delete("/shifts/" + shift)
        .then()
        .statusCode(403);
    swap(as("liaison", department), shift, "department-head-finance").statusCode(201);
  }

  @Test
  void aSwapIsKeptWithItsReason() {
    var shift = RotaCalls.entered(department, "liaison-finance", first, first.plus(HOUR));
    swap(as("group-office"), shift, "liaison-finance")
        .statusCode(422)
        .body("errors.field", contains("person"));
    swap(as("group-office"), shift, "nobody-at-all").statusCode(422);
    swap(as("group-office"), shift, "department-head-finance")
        .statusCode(201)
        .body("person", equalTo("department-head-finance"))
        .body("swaps[0].from", equalTo("liaison-finance"))
        .body("swaps[0].to", equalTo("department-head-finance"))
        .body("swaps[0].reason", equalTo("外出培训"))
        .body("swaps[0].by", equalTo("group-office"));
    list("limit", "1").body("items[0].swaps", hasSize(1));
    clock.tick(HOUR.multipliedBy(3));
    swap(as("group-office"), shift, "liaison-finance")
        .statusCode(409)
        .body("type", endsWith("shift-over"));
  }

  @Test
  void whoIsOnDutyChangesAtTheBoundaryAndWithASwap() {
    var early = RotaCalls.entered(department, "liaison-finance", first, first.plus(HOUR));
    RotaCalls.entered(
        department, "liaison-academic", first.plus(HOUR), first.plus(HOUR.multipliedBy(2)));
    onDuty(first.minusMillis(1), nullValue());
    onDuty(first, equalTo("liaison-finance"));
    onDuty(first.plus(HOUR).minusMillis(1), equalTo("liaison-finance"));
    onDuty(first.plus(HOUR), equalTo("liaison-academic"));
    clock.tick(Duration.ofMinutes(90));
    swap(as("administrator"), early, "department-head-finance").statusCode(201);
    onDuty(first, equalTo("liaison-finance"));
    onDuty(first.plus(Duration.ofMinutes(59)), equalTo("department-head-finance"));
  }

  private void onDuty(Instant at, Matcher<?> person) {
    as("auditor")
        .queryParam("at", at.toString())
        .get("/shifts/on-duty")
        .then()
        .statusCode(200)
        .body("items.find { it.department == '" + department + "' }?.person", person);
  }

  @Test
  void aShiftIsWithdrawnBeforeItBegins() {
    var shift = RotaCalls.entered(department, "liaison-finance", first, first.plus(HOUR));
    String etag =
        as("auditor").get("/shifts/" + shift).then().statusCode(200).extract().header("ETag");
    swap(as("administrator"), shift, "department-head-finance").statusCode(201);
    as("administrator").delete("/shifts/" + shift).then().statusCode(428);
    as("administrator").header("If-Match", etag).delete("/shifts/" + shift).then().statusCode(412);
    RotaCalls.withdraw(shift);
    as("auditor").get("/shifts/" + shift).then().statusCode(404);
    list("limit", "1").body("items", empty());
    var begun = RotaCalls.entered(department, "liaison-finance", first, first.plus(HOUR));
    clock.tick(Duration.between(clock.instant(), first));
    as("administrator")
        .header("If-Match", "*")
        .delete("/shifts/" + begun)
        .then()
        .statusCode(409)
        .body("type", endsWith("shift-begun"));
    as("administrator")
        .header("If-Match", "*")
        .delete("/shifts/" + UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  void theFeedNamesWhoIsOnDutyAndHasNoAddress() {
    var shift = RotaCalls.entered(department, "liaison-finance", first, first.plus(HOUR));
    as("auditor")
        .accept("*/*")
        .queryParam("department", department)
        .get("/rota.ics")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/calendar"))
        .body(startsWith("BEGIN:VCALENDAR\r\n"))
        .body(containsString("UID:" + shift + "@rota.yuqing\r\n"))
        .body(containsString("SUMMARY:新学院 主值班 "))
        .body(not(containsString("school.example")));
    as("auditor")
        .accept("*/*")
        .get("/rota.ics")
        .then()
        .statusCode(200)
        .body(not(containsString(shift)));
    as("auditor")
        .accept("*/*")
        .queryParam("department", "no-such-place")
        .get("/rota.ics")
        .then()
        .statusCode(400)
        .body(containsString("department"));
  }

  /// The next night, whatever the hour is now: a shift of a day covers it.
  @Test
  void aUnitWithARotaAndNobodyOnItTonightIsNotReady() {
    nobodyOnDuty(nullValue());
    RotaCalls.entered(
        department,
        "liaison-finance",
        first.plus(Duration.ofDays(3)),
        first.plus(Duration.ofDays(4)));
    nobodyOnDuty(equalTo("nobody-on-duty"));
    var tonight =
        RotaCalls.entered(department, "liaison-finance", first, first.plus(Duration.ofDays(1)));
    nobodyOnDuty(nullValue());
    RotaCalls.withdraw(tonight);
    nobodyOnDuty(equalTo("nobody-on-duty"));
  }

  private void nobodyOnDuty(Matcher<?> code) {
    as("auditor")
        .get("/readiness")
        .then()
        .statusCode(200)
        .body(
            "faults.find { it.department == '" + department + "' && it.post == null }?.code", code);
  }

  @Test
  void faultyParametersAreNamed() {
    as("auditor")
        .queryParam("from", "x")
        .queryParam("limit", "0")
        .queryParam("school", "maybe")
        .get("/shifts")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("from", "limit", "school"));
    as("auditor").queryParam("at", "x").get("/shifts/on-duty").then().statusCode(400);
  }
}
