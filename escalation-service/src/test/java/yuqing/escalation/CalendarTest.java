package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.StackResource;

/// Periods of heightened duty over REST: listed, set once, refused, and for whom.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class CalendarTest extends CalendarDay {

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
  void aChangeIsTakenAsItIsDocumented() {
    var id = setId(in(Duration.ofHours(1)), in(Duration.ofHours(2)));
    var document = RestAssured.given().get("/q/openapi?format=json").jsonPath();
    var patch = "paths.'/calendar/{id}'.patch.requestBody.content.'application/json'";
    assertThat(document.getString(patch + ".schema.$ref")).endsWith("/HeightenedPeriodPatch");
    assertThat(document.getMap("components.schemas.HeightenedPeriodPatch.properties"))
        .containsOnlyKeys("from", "to", "name");
    var to = in(Duration.ofHours(3));
    change("group-office", id, "*", "{\"to\": \"%s\"}".formatted(to)).then().statusCode(200);
    String changed = Asking.as("auditor").get("/calendar/{id}", id).path("to");
    assertThat(OffsetDateTime.parse(changed).toInstant()).isEqualTo(to);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-12-31T23:00:00-12:00", "9999-12-31T00:00:00Z"})
  void aPeriodBeyondTheYearsIsRefused(String from) {
    office()
        .body(Map.of("from", from, "to", "9999-12-31T23:59:00-12:00", "name", "太远"))
        .post("/calendar")
        .then()
        .statusCode(400)
        .body("errors.field", contains("from", "to"));
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
