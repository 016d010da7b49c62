package yuqing.incident.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent.MeetingHeld;
import yuqing.incident.ServiceTest;

/// A joint meeting takes open risks as its agenda (article 4).
@QuarkusTest
class RiskMeetingTest extends ServiceTest {

  private static Map<String, Object> aMeeting(String kind, String... risks) {
    var meeting = new HashMap<String, Object>();
    meeting.put("kind", kind);
    meeting.put("title", "隐患排查联席会议");
    meeting.put("chair", "group-office");
    meeting.put("risks", List.of(risks));
    meeting.put("attendance", List.of(Map.of("post", "liaison", "department", "academic")));
    meeting.put("minutes", "逐项研究隐患。");
    return meeting;
  }

  private static String aRisk() {
    var risk =
        Map.of(
            "title",
            "东区热水锅炉年久失修",
            "description",
            "入冬后停水风险上升。",
            "department",
            "logistics",
            "level",
            "HIGH",
            "measures",
            List.of(
                Map.of(
                    "title",
                    "安排检修经费",
                    "ownerPost",
                    "department-head",
                    "ownerDepartment",
                    "finance",
                    "dueOn",
                    "2099-12-31")));
    return post(groupOffice(), risk, "/risks").then().statusCode(201).extract().path("id");
  }

  @Test
  void theyAreItemsOfItsAgendaAndEachRiskNamesTheMeeting() {
    var risk = aRisk();
    String number = groupOffice().get("/risks/" + risk).path("number");
    var held = post(groupOffice(), aMeeting("JOINT", risk), "/meetings").then().statusCode(201);
    String meeting = held.extract().path("id");
    held.body("agenda", contains(number + " 东区热水锅炉年久失修"))
        .body("risks.id", contains(risk))
        .body("risks.number", contains(number))
        .body("risks.title", contains("东区热水锅炉年久失修"));
    var event = (MeetingHeld) published.lastOf(meeting);
    assertThat(event.risks()).extracting(each -> each.id().toString()).containsExactly(risk);
    groupOffice().get("/risks/" + risk).then().body("meetings.id", contains(meeting));
  }

  /// So that its department reads what was said about it, though it was not asked.
  @Test
  void theDepartmentOfTheRiskReadsTheMeetingAndAnOwnerOfAMeasureOnlyWhereItWasAsked() {
    var risk = aRisk();
    String meeting = post(groupOffice(), aMeeting("JOINT", risk), "/meetings").path("id");
    head().get("/meetings/" + meeting).then().statusCode(200);
    head().get("/risks/" + risk).then().body("meetings.id", contains(meeting));
    as("liaison", "finance").get("/meetings/" + meeting).then().statusCode(404);
    as("liaison", "finance").get("/risks/" + risk).then().body("meetings", empty());
  }

  @Test
  void aMeetingOfAnIncidentMayTakeThemToo() {
    var risk = aRisk();
    var path = "/incidents/" + anIncident() + "/meetings";
    post(groupOffice(), aMeeting("JOINT", risk), path)
        .then()
        .statusCode(201)
        .body("risks.id", contains(risk));
  }

  @Test
  void whatCannotBeOnAnAgendaIsRefused() {
    var risk = aRisk();
    refused("risks", aMeeting("REVIEW", risk));
    refused("risks[1]", aMeeting("JOINT", risk, risk));
    refused("risks[0]", aMeeting("JOINT", UUID.randomUUID().toString()));
    refused("agenda", aMeeting("JOINT"));
    String task = groupOffice().get("/risks/" + risk).path("measures[0].id");
    post(groupOffice(), Map.of("reason", "重复"), "/tasks/" + task + "/withdrawal");
    post(groupOffice(), Map.of("result", "已更换。"), "/risks/" + risk + "/clearing")
        .then()
        .statusCode(201);
    refused("risks[0]", aMeeting("JOINT", risk));
  }

  private static void refused(String field, Map<String, Object> meeting) {
    post(groupOffice(), meeting, "/meetings")
        .then()
        .statusCode(422)
        .body("errors.field", contains(field));
  }
}
