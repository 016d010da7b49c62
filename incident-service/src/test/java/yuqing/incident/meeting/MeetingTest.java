package yuqing.incident.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.MeetingHeld;
import yuqing.contracts.IncidentEvent.TaskSet;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.TaskOrigin;
import yuqing.incident.ServiceTest;

/// A meeting is recorded with who came and what was said; its decisions become tasks.
@QuarkusTest
class MeetingTest extends ServiceTest {

  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");

  private LocalDate today() {
    return clock.instant().atZone(SCHOOL).toLocalDate();
  }

  private Map<String, Object> aMeeting(String kind) {
    var meeting = new HashMap<String, Object>();
    meeting.put("kind", kind);
    meeting.put("title", "热水供应会议");
    meeting.put("chair", "leading-group");
    meeting.put("agenda", List.of("通报情况", "研究整改"));
    meeting.put(
        "attendance",
        List.of(
            Map.of("post", "department-head", "department", "logistics", "name", "甲某"),
            Map.of("post", "liaison", "department", "academic", "absence", "因公出差")));
    meeting.put("minutes", "会议听取情况通报，明确分工。");
    return meeting;
  }

  private Map<String, Object> aDecision(LocalDate dueOn) {
    var decision = new HashMap<String, Object>();
    decision.put("title", "核查东区热水管网");
    decision.put("ownerPost", "department-head");
    decision.put("ownerDepartment", "finance");
    decision.put("dueOn", dueOn.toString());
    return decision;
  }

  private static String of(String incident) {
    return "/incidents/" + incident + "/meetings";
  }

  private static int counted(String number) {
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }

  @Test
  void itIsNumberedByKindAndYearAndReadAsItWasRecorded() {
    var first = post(groupOffice(), aMeeting("JOINT"), "/meetings").then().statusCode(201);
    String id = first.extract().path("id");
    String number = first.extract().path("number");
    assertThat(number).matches("LX-" + today().getYear() + "-\\d{3}");
    String next = post(groupOffice(), aMeeting("JOINT"), "/meetings").path("number");
    assertThat(counted(next)).isEqualTo(counted(number) + 1);
    post(groupOffice(), aMeeting("REVIEW"), "/meetings")
        .then()
        .body("number", matchesPattern("FX-\\d{4}-\\d{3}"));
    groupOffice()
        .get("/meetings/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("agenda", contains("通报情况", "研究整改"))
        .body("attendance.name", hasItem("甲某"))
        .body("attendance[1].absence", equalTo("因公出差"))
        .body("minutes", equalTo("会议听取情况通报，明确分工。"))
        .body("recordedBy.role", equalTo("group-office"))
        .body("incidentId", nullValue());
    var event = (MeetingHeld) published.lastOf(id);
    assertThat(event.concernsNoIncident(id)).isTrue();
    assertThat(event.number()).isEqualTo(number);
  }

  @Test
  void ofAnIncidentItAndItsTasksAreTheIncidentsAndASpecialOneIsAnActToo() {
    var incident = anIncident();
    var before = etagOf(incident);
    var meeting = aMeeting("SPECIAL");
    meeting.put("decisions", List.of(aDecision(today().plusDays(3)), aDecision(today())));
    var held = post(groupOffice(), meeting, of(incident)).then().statusCode(201);
    String number = held.extract().path("number");
    held.body("incidentId", equalTo(incident))
        .body("decisions", hasSize(2))
        .body("decisions.state", contains("SET", "SET"))
        .body("effects", notNullValue());
    assertThat(etagOf(incident)).isNotEqualTo(before);
    var events = published.of(incident);
    var act = (ActionRecorded) events.getLast();
    assertThat(act.action()).isEqualTo(Action.SPECIAL_MEETING_HELD);
    assertThat(act.text()).isEqualTo(number + " 热水供应会议");
    var event = (MeetingHeld) events.get(events.size() - 2);
    assertThat(event.incidentNumber()).startsWith("YQ-");
    assertThat(event.concernsNoIncident(incident)).isFalse();
    var task = (TaskSet) events.get(events.size() - 3);
    assertThat(task.origin()).isEqualTo(TaskOrigin.MEETING_DECISION);
    assertThat(event.decisions()).hasSize(2).last().isEqualTo(task.task());
    groupOffice()
        .get("/tasks?incident=" + incident)
        .then()
        .body("items.origin", contains("MEETING_DECISION", "MEETING_DECISION"));
    groupOffice()
        .get("/incidents/" + incident + "/actions")
        .then()
        .body("items.action", contains("SPECIAL_MEETING_HELD"));
  }

  @Test
  void aJointOneOfAnIncidentIsNoAct() {
    var incident = anIncident();
    post(as("leading-group"), aMeeting("JOINT"), of(incident))
        .then()
        .statusCode(201)
        .body("effects", nullValue())
        .body("recordedBy.role", equalTo("leading-group"));
    assertThat(published.lastOf(incident)).isInstanceOf(MeetingHeld.class);
  }

  @Test
  void aListShowsWhatAGetWould() {
    var incident = anIncident();
    var meeting = aMeeting("JOINT");
    meeting.put("decisions", List.of(aDecision(today())));
    String id = post(groupOffice(), meeting, "/meetings").path("id");
    String other = post(groupOffice(), aMeeting("REVIEW"), of(incident)).path("id");
    for (var who : List.of("logistics", "academic", "finance")) {
      as("liaison", who).get("/meetings/" + id).then().statusCode(200);
      as("liaison", who).get("/meetings?limit=200").then().body("items.id", hasItem(id));
    }
    as("liaison", "personnel").get("/meetings/" + id).then().statusCode(404);
    as("liaison", "personnel").get("/meetings?limit=200").then().body("items.id", not(hasItem(id)));
    as("auditor").get("/meetings?limit=200").then().body("items.id", hasItems(id, other));
    reporter().get("/meetings").then().statusCode(403);
    groupOffice()
        .get("/meetings?incident=" + incident)
        .then()
        .body("items.id", contains(other))
        .body("items[0].asked", equalTo(2))
        .body("items[0].absent", equalTo(1));
    groupOffice()
        .get("/meetings?limit=200&kind=JOINT&year=" + today().getYear())
        .then()
        .body("items.id", hasItem(id))
        .body("items.kind", not(hasItem("REVIEW")));
    groupOffice().get("/meetings?year=1999").then().body("items", hasSize(0));
    groupOffice().get("/meetings?year=x&kind=PARTY&incident=y").then().statusCode(400);
  }

  @Test
  void pagesFollowOneAnotherFromTheLatestOn() {
    var incident = anIncident();
    for (int i = 0; i < 3; i++) {
      post(groupOffice(), aMeeting("JOINT"), of(incident)).then().statusCode(201);
      clock.tick(Duration.ofMinutes(1));
    }
    var first = groupOffice().get("/meetings?limit=2&incident=" + incident);
    List<String> shown = first.path("items.id");
    assertThat(shown).hasSize(2);
    groupOffice()
        .queryParam("cursor", first.<String>path("next"))
        .get("/meetings?limit=2&incident=" + incident)
        .then()
        .body("items", hasSize(1))
        .body("items.id", not(hasItem(shown.getFirst())))
        .body("next", nullValue());
  }

  @Test
  void whatCannotBeIsRefusedAndNothingIsStored() {
    var incident = anIncident();
    var count = stored();
    refused("heldAt", "heldAt", clock.instant().plus(Duration.ofHours(1)).toString());
    refused("chairDepartment", "chairDepartment", "logistics");
    var asked = Map.of("post", "liaison", "department", "academic");
    refused("attendance[1]", "attendance", List.of(asked, asked));
    refused(
        "attendance[0].department",
        "attendance",
        List.of(Map.of("post", "liaison", "department", "no-such")));
    refused(
        "attendance[0].absence",
        "attendance",
        List.of(Map.of("post", "admin-office", "name", "甲某", "absence", "出差")));
    refused("decisions[0].dueOn", "decisions", List.of(aDecision(today().minusDays(1))));
    var nobody = aDecision(today());
    nobody.remove("ownerDepartment");
    refused("decisions[1].ownerDepartment", "decisions", List.of(aDecision(today()), nobody));
    var early = aMeeting("SPECIAL");
    early.put("heldAt", clock.ago(Duration.ofDays(1)));
    post(groupOffice(), early, of(incident))
        .then()
        .statusCode(422)
        .body("errors.field", contains("heldAt"));
    post(groupOffice(), Map.of("kind", "JOINT"), "/meetings").then().statusCode(400);
    post(head(), aMeeting("JOINT"), "/meetings").then().statusCode(403);
    post(head(), aMeeting("SPECIAL"), of(incident)).then().statusCode(403);
    post(groupOffice(), aMeeting("JOINT"), of(UUID.randomUUID().toString())).then().statusCode(404);
    assertThat(stored()).isEqualTo(count);
  }

  private long stored() {
    return published.number("select (select count(*) from meeting) + (select count(*) from task)");
  }

  private void refused(String fault, String field, Object value) {
    var meeting = aMeeting("JOINT");
    meeting.put(field, value);
    post(groupOffice(), meeting, "/meetings")
        .then()
        .statusCode(422)
        .body("errors.field", contains(fault));
  }

  @Test
  void aRepeatUnderTheSameKeyRecordsOneMeeting() {
    var key = UUID.randomUUID().toString();
    var meeting = aMeeting("JOINT");
    String first =
        post(groupOffice().header("Idempotency-Key", key), meeting, "/meetings").path("id");
    String again =
        post(groupOffice().header("Idempotency-Key", key), meeting, "/meetings").path("id");
    assertThat(again).isEqualTo(first);
    assertThat(published.of(first)).hasSize(1);
  }

  @Test
  void aStaleVersionOfTheIncidentIsRefused() {
    var incident = anIncident();
    var stale = etagOf(incident);
    post(groupOffice(), aMeeting("JOINT"), of(incident)).then().statusCode(201);
    post(groupOffice().header("If-Match", stale), aMeeting("JOINT"), of(incident))
        .then()
        .statusCode(412);
  }
}
