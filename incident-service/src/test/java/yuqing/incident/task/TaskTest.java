package yuqing.incident.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent.TaskAccepted;
import yuqing.contracts.IncidentEvent.TaskDone;
import yuqing.contracts.IncidentEvent.TaskDue;
import yuqing.contracts.IncidentEvent.TaskExtended;
import yuqing.contracts.IncidentEvent.TaskExtensionRefused;
import yuqing.contracts.IncidentEvent.TaskExtensionRequested;
import yuqing.contracts.IncidentEvent.TaskOverdue;
import yuqing.contracts.IncidentEvent.TaskSet;
import yuqing.contracts.IncidentEvent.TaskUrged;
import yuqing.contracts.IncidentEvent.TaskWithdrawn;
import yuqing.contracts.term.TaskOrigin;
import yuqing.incident.ServiceTest;

/// A task is set, accepted, extended, done or withdrawn by those who may; its owner is reminded.
@QuarkusTest
class TaskTest extends ServiceTest {

  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");

  private LocalDate today() {
    return clock.instant().atZone(SCHOOL).toLocalDate();
  }

  private Map<String, Object> aTask(LocalDate dueOn) {
    var task = new HashMap<String, Object>();
    task.put("title", "核查东区热水管网");
    task.put("ownerPost", "department-head");
    task.put("ownerDepartment", "logistics");
    task.put("dueOn", dueOn.toString());
    return task;
  }

  private String set(Map<String, Object> task) {
    return post(groupOffice(), task, "/tasks").then().statusCode(201).extract().path("id");
  }

  private static Response act(RequestSpecification who, String id, String act, Object body) {
    return post(who, body, "/tasks/" + id + "/" + act);
  }

  private static Response accept(RequestSpecification who, String id) {
    return who.post("/tasks/" + id + "/acceptance");
  }

  private List<String> kinds(String subject) {
    return published.of(subject).stream().map(each -> each.getClass().getSimpleName()).toList();
  }

  private void awaitEvent(String subject, Class<? extends EventData> type, int count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> published.of(subject).stream().filter(type::isInstance).count() == count);
  }

  @Test
  void itsOwnerAcceptsItAsksForLongerAndRecordsTheResult() {
    var id = set(aTask(today().plusDays(3)));
    accept(head(), id)
        .then()
        .statusCode(201)
        .body("state", equalTo("ACCEPTED"))
        .body("number", matchesPattern("DB-\\d{4}-\\d{5}"))
        .body("allowed", contains("REQUEST_EXTENSION", "COMPLETE"));
    var longer = today().plusDays(8).toString();
    act(head(), id, "extension", Map.of("until", longer, "reason", "配件尚未到货"))
        .then()
        .statusCode(201)
        .body("extension.until", equalTo(longer))
        .body("dueOn", equalTo(today().plusDays(3).toString()));
    act(groupOffice(), id, "extension/decision", Map.of("decision", "GRANTED"))
        .then()
        .statusCode(201)
        .body("dueOn", equalTo(longer))
        .body("extensions", equalTo(1))
        .body("extension", nullValue());
    act(head(), id, "completion", Map.of("result", "已逐栋核查。"))
        .then()
        .statusCode(201)
        .body("state", equalTo("DONE"))
        .body("result", equalTo("已逐栋核查。"))
        .body("allowed", empty());
    assertThat(kinds(id))
        .containsExactly(
            TaskSet.class.getSimpleName(),
            TaskAccepted.class.getSimpleName(),
            TaskExtensionRequested.class.getSimpleName(),
            TaskExtended.class.getSimpleName(),
            TaskDone.class.getSimpleName());
    assertThat(published.number("select count(*) from due_row where key = '" + id + "'")).isZero();
  }

  /// Two who work on one task do not overwrite each other without knowing.
  @Test
  void aStepIsTakenOnTheVersionThatWasReadWhereOneIsNamed() {
    var id = set(aTask(today().plusDays(3)));
    var read = groupOffice().get("/tasks/" + id).header("ETag");
    accept(head(), id).then().statusCode(201);
    act(head().header("If-Match", read), id, "completion", Map.of("result", "已核查。"))
        .then()
        .statusCode(412);
    var newer = head().get("/tasks/" + id).header("ETag");
    act(head().header("If-Match", newer), id, "completion", Map.of("result", "已核查。"))
        .then()
        .statusCode(201)
        .body("state", equalTo("DONE"));
  }

  @Test
  void whoSetsTasksUrgesItsOwnerNotOftenerThanInTenMinutes() {
    var id = set(aTask(today().plusDays(3)));
    urge(head(), id).then().statusCode(403);
    urge(groupOffice(), id)
        .then()
        .statusCode(201)
        .body("urged", equalTo(1))
        .body("urgedAt", notNullValue())
        .body("allowed", contains("WITHDRAW"));
    clock.tick(Duration.ofSeconds(90));
    urge(groupOffice(), id)
        .then()
        .statusCode(409)
        .body("type", endsWith(":task-urged-lately"))
        .body("detail", equalTo("it may be urged again in 9 min"));
    clock.tick(Duration.ofSeconds(511));
    urge(groupOffice(), id).then().statusCode(201).body("urged", equalTo(2));
    act(head(), id, "completion", Map.of("result", "已逐栋核查。")).then().statusCode(201);
    urge(groupOffice(), id).then().statusCode(409).body("type", endsWith(":task-over"));
    assertThat(published.of(id).stream().filter(TaskUrged.class::isInstance))
        .extracting(each -> ((TaskUrged) each).count())
        .containsExactly(1, 2);
  }

  private static Response urge(RequestSpecification who, String id) {
    return who.post("/tasks/" + id + "/urgings");
  }

  @Test
  void anIncidentsTaskIsPublishedAsTheIncidentsAndCountsItsVersionUp() {
    var incident = anIncident();
    var before = etagOf(incident);
    var task = aTask(today().plusDays(1));
    task.put("incidentId", incident);
    task.put("origin", "MEETING_DECISION");
    task.put("text", "逐栋核查");
    var id = set(task);
    assertThat(etagOf(incident)).isNotEqualTo(before);
    var event = (TaskSet) published.lastOf(incident);
    assertThat(event.task().id()).hasToString(id);
    assertThat(event.task().incidentNumber()).startsWith("YQ-");
    assertThat(event.origin()).isEqualTo(TaskOrigin.MEETING_DECISION);
    assertThat(event.text()).isEqualTo("逐栋核查");
    assertThat(event.concernsNoIncident(incident)).isFalse();
    groupOffice()
        .get("/tasks?incident=" + incident)
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("items[0].incidentNumber", equalTo(event.task().incidentNumber()));
  }

  @Test
  void aRefusedExtensionLeavesTheDayAndNeedsItsReason() {
    var id = set(aTask(today().plusDays(3)));
    var asked = Map.of("until", today().plusDays(9).toString(), "reason", "人手不足");
    act(head(), id, "extension", asked).then().statusCode(201);
    act(head(), id, "extension", asked).then().statusCode(409);
    act(groupOffice(), id, "extension/decision", Map.of("decision", "REFUSED"))
        .then()
        .statusCode(422)
        .body("errors.field", contains("reason"));
    act(groupOffice(), id, "extension/decision", Map.of("decision", "REFUSED", "reason", "已经延期"))
        .then()
        .statusCode(201)
        .body("dueOn", equalTo(today().plusDays(3).toString()));
    assertThat(published.lastOf(id)).isInstanceOf(TaskExtensionRefused.class);
    act(groupOffice(), id, "extension/decision", Map.of("decision", "GRANTED"))
        .then()
        .statusCode(409);
    var earlier = Map.of("until", today().plusDays(3).toString(), "reason", "x");
    act(head(), id, "extension", earlier)
        .then()
        .statusCode(422)
        .body("errors.field", contains("until"));
  }

  @Test
  void onlyItsOwnerMayDoItAndWhoMayNotSeeItFindsNone() {
    var id = set(aTask(today().plusDays(3)));
    accept(liaison(), id)
        .then()
        .statusCode(403)
        .body("detail", equalTo("may be done by: department head"));
    accept(groupOffice(), id).then().statusCode(403);
    accept(as("department-head", "finance"), id).then().statusCode(404);
    as("auditor").get("/tasks/" + id).then().statusCode(200).body("allowed", empty());
    as("department-head", "finance").get("/tasks/" + id).then().statusCode(404);
    reporter().get("/tasks/" + id).then().statusCode(403);
    act(head(), id, "withdrawal", Map.of("reason", "x")).then().statusCode(403);
    post(head(), aTask(today()), "/tasks").then().statusCode(403);
    assertThat(published.of(id)).hasSize(1);
  }

  @Test
  void aListShowsWhatAGetWouldAndMineIsWhatMyPostsOwn() {
    var id = set(aTask(today().plusDays(3)));
    head().get("/tasks?mine=true&limit=200").then().body("items.id", hasItem(id));
    liaison().get("/tasks?mine=true&limit=200").then().body("items.id", not(hasItem(id)));
    liaison().get("/tasks?limit=200").then().body("items.id", hasItem(id));
    as("department-head", "finance")
        .get("/tasks?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(id)));
    act(groupOffice(), id, "withdrawal", Map.of("reason", "重复")).then().statusCode(201);
    assertThat(published.lastOf(id)).isInstanceOf(TaskWithdrawn.class);
    head().get("/tasks?mine=true&open=true&limit=200").then().body("items.id", not(hasItem(id)));
    head()
        .get("/tasks?state=WITHDRAWN&ownerPost=department-head&department=logistics&limit=200")
        .then()
        .body("items.id", hasItem(id));
    accept(head(), id).then().statusCode(409);
  }

  @Test
  void pagesFollowOneAnotherByDueAndEachTaskIsOnOne() {
    var incident = anIncident();
    for (int i = 0; i < 3; i++) {
      var task = aTask(today().plusDays(3 - i));
      task.put("incidentId", incident);
      set(task);
    }
    var first = groupOffice().get("/tasks?limit=2&incident=" + incident);
    List<String> days = first.path("items.dueOn");
    assertThat(days).hasSize(2).isSorted();
    String next = first.path("next");
    groupOffice()
        .queryParam("cursor", next)
        .get("/tasks?limit=2&incident=" + incident)
        .then()
        .body("items.dueOn", contains(today().plusDays(3).toString()))
        .body("next", nullValue());
  }

  @Test
  void itsOwnerIsRemindedOnTheDayAndOnceAfterIt() {
    var id = set(aTask(today().plusDays(1)));
    clock.tick(Duration.ofDays(1));
    // By now it is the day, or that morning is still to come.
    clock.tick(untilEightOfTheDay(id));
    awaitEvent(id, TaskDue.class, 1);
    groupOffice().get("/tasks/" + id).then().body("overdue", equalTo(false));
    clock.tick(Duration.ofDays(1));
    awaitEvent(id, TaskOverdue.class, 1);
    groupOffice().get("/tasks/" + id).then().body("overdue", equalTo(true));
    head().get("/tasks?mine=true&overdue=true&limit=200").then().body("items.id", hasItem(id));
    assertThat(published.number("select count(*) from due_row where key = '" + id + "'")).isZero();
    act(head(), id, "completion", Map.of("result", "已核查")).then().statusCode(201);
    head().get("/tasks?mine=true&overdue=true&limit=200").then().body("items.id", not(hasItem(id)));
  }

  private Duration untilEightOfTheDay(String id) {
    String dueOn = groupOffice().get("/tasks/" + id).path("dueOn");
    var eight = LocalDate.parse(dueOn).atTime(8, 0).atZone(SCHOOL).toInstant();
    var left = Duration.between(clock.instant(), eight);
    return left.isNegative() ? Duration.ZERO : left;
  }

  @Test
  void whatCannotBeIsRefusedAndNothingIsStored() {
    var count = published.number("select count(*) from task");
    refused("dueOn", aTask(today().minusDays(1)));
    var nobody = aTask(today());
    nobody.put("ownerDepartment", "no-such");
    refused("ownerDepartment", nobody);
    nobody.remove("ownerDepartment");
    refused("ownerDepartment", nobody);
    nobody.put("ownerPost", "admin-office");
    nobody.put("ownerDepartment", "logistics");
    refused("ownerDepartment", nobody);
    var nowhere = aTask(today());
    nowhere.put("incidentId", UUID.randomUUID().toString());
    refused("incidentId", nowhere);
    post(groupOffice(), Map.of("title", " "), "/tasks").then().statusCode(400);
    groupOffice().get("/tasks?incident=x").then().statusCode(400);
    assertThat(published.number("select count(*) from task")).isEqualTo(count);
  }

  private static void refused(String field, Map<String, Object> task) {
    post(groupOffice(), task, "/tasks")
        .then()
        .statusCode(422)
        .body("errors.field", contains(field));
  }

  @Test
  void aRepeatUnderTheSameKeySetsOneTask() {
    var task = aTask(today().plusDays(1));
    var key = UUID.randomUUID().toString();
    String first = post(groupOffice().header("Idempotency-Key", key), task, "/tasks").path("id");
    String again = post(groupOffice().header("Idempotency-Key", key), task, "/tasks").path("id");
    assertThat(again).isEqualTo(first);
    assertThat(published.of(first)).hasSize(1);
  }
}
