package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.StackResource;

/// Periods of heightened duty over REST. Each test has a day to itself, and its periods are over
/// before that day is: other tests' clocks are not halved.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class CalendarTest {

  private static final Duration SOON = Duration.ofMinutes(2);

  @Inject SettableClock clock;

  @BeforeEach
  void aDayOfItsOwn() {
    clock.nextMorning();
  }

  private Instant in(Duration time) {
    return clock.instant().plus(time);
  }

  private static RequestSpecification office() {
    return Asking.as("group-office").contentType("application/json");
  }

  private static Response set(Instant from, Instant to, String name) {
    return office()
        .body(Map.of("from", from.toString(), "to", to.toString(), "name", name))
        .post("/calendar");
  }

  private static String setId(Instant from, Instant to) {
    return set(from, to, "校庆").then().statusCode(201).extract().path("period.id");
  }

  /// A new incident, discovered and received now.
  private UUID reported() {
    var incident = new Case("logistics");
    var now = clock.instant();
    Case.say(incident.reported(Case.level3(), now, now));
    Asking.grading(incident.id);
    return incident.id;
  }

  /// How long there is to confirm its grade: 1 h, halved 30 min.
  private static Duration timeToConfirm(UUID incident) {
    var found = "obligations.find { it.code == 'confirm-grade' }.";
    var obligations = Asking.obligations(incident);
    return Duration.between(
        OffsetDateTime.parse(obligations.getString(found + "opened")),
        OffsetDateTime.parse(obligations.getString(found + "due")));
  }

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

  @Test
  void whatTheDiscoveryStartsKeepsItsDueByTheDiscovery() {
    var incident = new Case("logistics");
    Case.say(incident.reported(Case.level3(), in(Duration.ofMinutes(-20)), clock.instant()));
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

  /// A decision has all of an incident judged anew; the grade is confirmed by it.
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

  private static Response change(String role, String id, String ifMatch, String body) {
    var request = Asking.as(role).contentType("application/json").body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.patch("/calendar/{id}", id);
  }

  @Test
  void aChangeThatChangesNothingLeavesNoVersion() {
    var id = setId(in(Duration.ofHours(1)), in(Duration.ofHours(2)));
    change("group-office", id, "*", "{\"name\": \"校庆\"}")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""));
  }

  @Test
  void theListHasWhatStandsInPages() {
    var first = setId(in(Duration.ofHours(1)), in(Duration.ofHours(2)));
    var second = setId(in(Duration.ofHours(1)), in(Duration.ofHours(2)));
    var removed = setId(in(Duration.ofHours(1)), in(Duration.ofHours(2)));
    office().header("If-Match", "*").delete("/calendar/{id}", removed).then().statusCode(200);
    var found = new ArrayList<String>();
    String cursor = "";
    do {
      var page = Asking.as("auditor").get("/calendar?limit=1&cursor=" + cursor);
      page.then().statusCode(200);
      found.addAll(page.jsonPath().getList("items.id", String.class));
      cursor = page.jsonPath().getString("next");
    } while (cursor != null);
    assertThat(found).contains(first, second).doesNotContain(removed).doesNotHaveDuplicates();
    office().header("If-Match", "*").delete("/calendar/{id}", removed).then().statusCode(409);
    change("group-office", removed, "*", "{}").then().statusCode(409);
    Asking.as("auditor")
        .get("/calendar/{id}", removed)
        .then()
        .statusCode(200)
        .body("removedAt", not(nullValue()));
  }

  @Test
  void whatCannotBeIsRefusedNamingTheFields() {
    set(in(Duration.ofHours(2)), in(Duration.ofHours(1)), "倒置")
        .then()
        .statusCode(422)
        .body("errors.field", contains("to"))
        .body("errors.code", contains("before-from"));
    set(in(Duration.ofHours(-3)), in(Duration.ofHours(-1)), "已过")
        .then()
        .statusCode(422)
        .body("errors.code", contains("in-past"));
    set(in(Duration.ofHours(1)), in(Duration.ofDays(3660)), "十年")
        .then()
        .statusCode(422)
        .body("errors.code", contains("too-long"));
    office()
        .body("{\"from\": \"today\", \"name\": \" \", \"until\": 1}")
        .post("/calendar")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("from", "to", "name", "until"));
    change("group-office", UUID.randomUUID().toString(), "*", "{}").then().statusCode(404);
    Asking.as("auditor").get("/calendar/{id}", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aRepeatedRequestSetsItOnce() {
    var body =
        Map.of(
            "from", in(Duration.ofHours(1)).toString(),
            "to", in(Duration.ofHours(2)).toString(),
            "name", "开学");
    var key = UUID.randomUUID().toString();
    var first = office().header("Idempotency-Key", key).body(body).post("/calendar");
    var again = office().header("Idempotency-Key", key).body(body).post("/calendar");
    first.then().statusCode(201);
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"reporter", "auditor", "leading-group", "principal-leader"})
  void othersOnlyRead(String role) {
    Asking.as(role).get("/calendar").then().statusCode(200);
    Asking.as(role)
        .contentType("application/json")
        .body("{}")
        .post("/calendar")
        .then()
        .statusCode(403);
  }

  @Test
  void anAdministratorLearnsOfNoIncident() {
    reported();
    clock.tick(Duration.ofMinutes(1));
    Asking.as("administrator")
        .contentType("application/json")
        .body(
            Map.of(
                "from", in(Duration.ofHours(-1)).toString(),
                "to", in(Duration.ofHours(1)).toString(),
                "name", "演练"))
        .post("/calendar")
        .then()
        .statusCode(201)
        .body("clocks.keeping", empty());
  }
}
