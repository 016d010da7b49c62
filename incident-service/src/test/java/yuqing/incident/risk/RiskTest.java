package yuqing.incident.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent.RiskCleared;
import yuqing.contracts.IncidentEvent.RiskReassessed;
import yuqing.contracts.IncidentEvent.RiskRegistered;
import yuqing.contracts.IncidentEvent.TaskSet;
import yuqing.contracts.term.RiskLevel;
import yuqing.contracts.term.TaskOrigin;
import yuqing.incident.ServiceTest;

/// A risk is registered with its measures, reassessed, and cleared once they are done.
@QuarkusTest
class RiskTest extends ServiceTest {

  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");

  private LocalDate today() {
    return clock.instant().atZone(SCHOOL).toLocalDate();
  }

  private Map<String, Object> aMeasure(String post, String department) {
    var measure = new HashMap<String, Object>();
    measure.put("title", "检修东区热水锅炉");
    measure.put("ownerPost", post);
    measure.put("ownerDepartment", department);
    measure.put("dueOn", today().plusDays(3).toString());
    return measure;
  }

  private Map<String, Object> aRisk(Object... measures) {
    var risk = new HashMap<String, Object>();
    risk.put("title", "东区热水锅炉年久失修");
    risk.put("description", "入冬后停水风险上升，学生可能集中反映。");
    risk.put("department", "logistics");
    risk.put("level", "MEDIUM");
    risk.put("measures", List.of(measures));
    return risk;
  }

  private static ValidatableResponse registered(
      RequestSpecification who, Map<String, Object> risk) {
    return post(who, risk, "/risks").then().statusCode(201);
  }

  private static Response clear(RequestSpecification who, String id) {
    return post(who, Map.of("result", "锅炉已更换并验收。"), "/risks/" + id + "/clearing");
  }

  private static Response reassess(RequestSpecification who, String id, Object body) {
    return who.header("If-Match", etag(id)).body(body).patch("/risks/" + id);
  }

  private static String etag(String id) {
    return groupOffice().get("/risks/" + id).getHeader("ETag");
  }

  private static int counted(String number) {
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }

  @Test
  void aDepartmentThatIsNoneIsNamedBeforeAnybodyIsSentAway() {
    var risk = aRisk();
    risk.put("department", "\t\r\n");
    post(liaison(), risk, "/risks")
        .then()
        .statusCode(400)
        .body("errors.field", contains("department"));
  }

  @Test
  void itIsNumberedByYearAndEachMeasureIsATaskOfItsOwner() {
    var risk = registered(liaison(), aRisk(aMeasure("department-head", "logistics")));
    String id = risk.extract().path("id");
    String number = risk.extract().path("number");
    assertThat(number).matches("YH-" + today().getYear() + "-\\d{3}");
    String next = registered(groupOffice(), aRisk()).extract().path("number");
    assertThat(counted(next)).isEqualTo(counted(number) + 1);
    risk.header("ETag", "\"1\"")
        .body("state", equalTo("OPEN"))
        .body("level", equalTo("MEDIUM"))
        .body("registeredBy.role", equalTo("liaison"))
        .body("measures.state", contains("SET"))
        .body("meetings", empty())
        .body("allowed", contains("REASSESS"))
        .body("cleared", nullValue());
    String task = risk.extract().path("measures[0].id");
    var set = (TaskSet) published.lastOf(task);
    assertThat(set.origin()).isEqualTo(TaskOrigin.RISK);
    assertThat(set.concernsNoIncident(task)).isTrue();
    var event = (RiskRegistered) published.lastOf(id);
    assertThat(event.concernsNoIncident(id)).isTrue();
    assertThat(event.measures()).containsExactly(set.task());
    assertThat(event.recordedBy().department()).isEqualTo("logistics");
    head()
        .get("/tasks/" + task)
        .then()
        .statusCode(200)
        .body("origin", equalTo("RISK"))
        .body("riskId", equalTo(id))
        .body("riskNumber", equalTo(number));
  }

  @Test
  void aDepartmentRegistersItsOwnAloneAndGivesMeasuresToItsOwnPosts() {
    post(as("liaison", "finance"), aRisk(), "/risks").then().statusCode(403);
    for (var who : List.of("leader-in-charge", "admin-office", "leading-group", "auditor")) {
      post(as(who, "logistics"), aRisk(), "/risks").then().statusCode(403);
    }
    for (var measure :
        List.of(
            aMeasure("department-head", "finance"),
            aMeasure("leader-in-charge", "logistics"),
            aMeasure("admin-office", null))) {
      post(head(), aRisk(measure), "/risks")
          .then()
          .statusCode(422)
          .body("errors.field", contains("measures[0].ownerPost"));
      registered(groupOffice(), aRisk(measure));
    }
  }

  @Test
  void whatCannotBeIsRefusedAndNothingIsStored() {
    var count = stored();
    refused("department", "department", "no-such");
    var early = aMeasure("liaison", "logistics");
    early.put("dueOn", today().minusDays(1).toString());
    refused("measures[0].dueOn", "measures", List.of(early));
    refused("measures[0].ownerDepartment", "measures", List.of(aMeasure("liaison", "no-such")));
    post(groupOffice(), Map.of("title", "东区"), "/risks")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("level"));
    assertThat(stored()).isEqualTo(count);
  }

  private void refused(String fault, String field, Object value) {
    var risk = aRisk();
    risk.put(field, value);
    post(groupOffice(), risk, "/risks")
        .then()
        .statusCode(422)
        .body("errors.field", contains(fault));
  }

  private long stored() {
    return published.number("select (select count(*) from risk) + (select count(*) from task)");
  }

  @Test
  void personalDataInItsTextIsFoundAsInOtherTexts() {
    var risk = aRisk();
    risk.put("description", "请联系 13800138000");
    registered(groupOffice(), risk).body("warnings.field", contains("description"));
  }

  @Test
  void itIsClearedByTheGroupOfficeOnceItsMeasuresAreDoneOrWithdrawn() {
    var measure = aMeasure("department-head", "logistics");
    var risk = registered(groupOffice(), aRisk(measure, measure));
    String id = risk.extract().path("id");
    List<String> numbers = risk.extract().path("measures.number");
    List<String> tasks = risk.extract().path("measures.id");
    clear(head(), id).then().statusCode(403);
    clear(groupOffice(), id)
        .then()
        .statusCode(409)
        .body("type", containsString("risk-measures-open"))
        .body("detail", containsString(numbers.getFirst()))
        .body("detail", containsString(numbers.getLast()));
    post(head(), Map.of("result", "已检修。"), "/tasks/" + tasks.getFirst() + "/completion")
        .then()
        .statusCode(201);
    clear(groupOffice(), id)
        .then()
        .statusCode(409)
        .body("detail", not(containsString(numbers.getFirst())));
    post(groupOffice(), Map.of("reason", "重复"), "/tasks/" + tasks.getLast() + "/withdrawal")
        .then()
        .statusCode(201);
    groupOffice().get("/risks/" + id).then().body("allowed", contains("REASSESS", "CLEAR"));
    clear(groupOffice(), id)
        .then()
        .statusCode(201)
        .body("state", equalTo("CLEARED"))
        .body("cleared.result", equalTo("锅炉已更换并验收。"))
        .body("cleared.by.role", equalTo("group-office"))
        .body("allowed", empty());
    assertThat(published.lastOf(id)).isInstanceOf(RiskCleared.class);
    clear(groupOffice(), id).then().statusCode(409).body("type", containsString("risk-cleared"));
    reassess(head(), id, Map.of("reason", "复查")).then().statusCode(409);
  }

  @Test
  void aClearingLiesBetweenTheRegistrationAndNow() {
    String id = registered(groupOffice(), aRisk()).extract().path("id");
    for (var at :
        List.of(clock.ago(Duration.ofDays(1)), clock.instant().plusSeconds(3600).toString())) {
      post(groupOffice(), Map.of("result", "已更换。", "occurredAt", at), "/risks/" + id + "/clearing")
          .then()
          .statusCode(422)
          .body("errors.field", contains("occurredAt"));
    }
  }

  @Test
  void aReassessmentChangesWhatItNamesAndAddsMeasures() {
    String id = registered(head(), aRisk(aMeasure("liaison", "logistics"))).extract().path("id");
    head().body(Map.of("reason", "复查")).patch("/risks/" + id).then().statusCode(428);
    var stale = etag(id);
    reassess(
            head(),
            id,
            Map.of(
                "level",
                "HIGH",
                "measures",
                List.of(aMeasure("department-head", "logistics")),
                "reason",
                "已发生一次停水"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("level", equalTo("HIGH"))
        .body("description", equalTo("入冬后停水风险上升，学生可能集中反映。"))
        .body("measures", hasSize(2))
        .body("reassessed.reason", equalTo("已发生一次停水"));
    var event = (RiskReassessed) published.lastOf(id);
    assertThat(event.before()).isEqualTo(RiskLevel.MEDIUM);
    assertThat(event.level()).isEqualTo(RiskLevel.HIGH);
    assertThat(event.description()).isNull();
    assertThat(event.measures()).hasSize(1);
    head()
        .header("If-Match", stale)
        .body(Map.of("reason", "复查"))
        .patch("/risks/" + id)
        .then()
        .statusCode(412);
    post(
            groupOffice().header("If-Match", stale),
            Map.of("result", "已更换。"),
            "/risks/" + id + "/clearing")
        .then()
        .statusCode(412);
  }

  @Test
  void aListShowsWhatAGetWould() {
    String id =
        registered(groupOffice(), aRisk(aMeasure("liaison", "finance"))).extract().path("id");
    for (var who : List.of(head(), as("liaison", "finance"), as("auditor"))) {
      who.get("/risks/" + id).then().statusCode(200);
    }
    for (var department : List.of("logistics", "finance")) {
      as("liaison", department).get("/risks?limit=200").then().body("items.id", hasItem(id));
    }
    as("liaison", "personnel").get("/risks/" + id).then().statusCode(404);
    as("liaison", "personnel").get("/risks?limit=200").then().body("items.id", not(hasItem(id)));
    clear(as("liaison", "personnel"), id).then().statusCode(403);
    reassess(as("liaison", "personnel"), id, Map.of("reason", "复查")).then().statusCode(404);
    reassess(as("liaison", "finance"), id, Map.of("reason", "复查")).then().statusCode(403);
    reporter().get("/risks").then().statusCode(403);
  }

  @Test
  void aListIsNarrowedByDepartmentLevelStateTextAndWhatIsOverdue() {
    var risk = aRisk(aMeasure("liaison", "admissions"));
    risk.put("department", "admissions");
    risk.put("title", "招生咨询电话无人接听");
    risk.put("level", "LOW");
    String id = registered(groupOffice(), risk).extract().path("id");
    var all = "/risks?limit=200&department=admissions";
    groupOffice()
        .get(all + "&level=LOW&state=OPEN&q=咨询电话")
        .then()
        .body("items.id", contains(id))
        .body("items[0].measures", equalTo(1))
        .body("items[0].openMeasures", equalTo(1))
        .body("items[0].dueOn", equalTo(today().plusDays(3).toString()));
    for (var other : List.of("&level=HIGH", "&state=CLEARED", "&q=锅炉", "&overdue=true")) {
      groupOffice().get(all + other).then().statusCode(200).body("items", empty());
    }
    clock.tick(Duration.ofDays(4));
    groupOffice()
        .get(all + "&overdue=true")
        .then()
        .body("items.id", contains(id))
        .body("items.overdue", contains(true));
    groupOffice().get("/risks/" + id).then().body("overdue", equalTo(true));
    groupOffice().get("/risks?level=PARTY&state=x&overdue=y").then().statusCode(400);
  }

  @Test
  void pagesFollowOneAnotherFromTheNewestOn() {
    for (int i = 0; i < 3; i++) {
      var risk = aRisk();
      risk.put("department", "employment");
      registered(groupOffice(), risk);
      clock.tick(Duration.ofMinutes(1));
    }
    var first = groupOffice().get("/risks?limit=2&department=employment");
    List<String> shown = first.path("items.id");
    assertThat(shown).hasSize(2);
    groupOffice()
        .queryParam("cursor", first.<String>path("next"))
        .get("/risks?limit=2&department=employment")
        .then()
        .body("items", hasSize(1))
        .body("items.id", not(hasItem(shown.getFirst())))
        .body("next", nullValue());
  }

  @Test
  void aRepeatUnderTheSameKeyRegistersOneRisk() {
    var key = UUID.randomUUID().toString();
    var risk = aRisk();
    String first = post(head().header("Idempotency-Key", key), risk, "/risks").path("id");
    String again = post(head().header("Idempotency-Key", key), risk, "/risks").path("id");
    assertThat(again).isEqualTo(first);
    assertThat(published.of(first)).hasSize(1);
  }
}
