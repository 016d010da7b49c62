package yuqing.journeys.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import yuqing.journeys.Caller;
import yuqing.journeys.SuiteUnderTest;

/// An incident of the logistics department, reported by a campus system a minute ago.
public record DeskIncident(String id, String number) {
  private static final Duration SOON = Duration.ofMinutes(2);

  /// @param facts JSON fields beside source, department and discovery
  static DeskIncident reported(String facts) {
    return reported(Duration.ofMinutes(1), facts);
  }

  /// @param since how long ago it was discovered
  private static DeskIncident reported(Duration since, String facts) {
    var posted =
        SuiteUnderTest.get()
            .as("reporter")
            .post(
                "incident-service",
                "/incidents",
                """
                {"source": {"system": "sample", "reference": "%s"}, "department": "logistics",
                 "discoveredAt": "%s", %s}\
                """
                    .formatted(UUID.randomUUID(), Instant.now().minus(since), facts))
            .expect(201)
            .body();
    var incident = new DeskIncident(posted.get("id").asText(), posted.get("number").asText());
    incident.untilObligations(owed -> !owed.path("obligations").isEmpty());
    incident.untilArchived("", _ -> true);
    return incident;
  }

  /// Hot water that is missing in all dormitories: level 2 by the rules.
  public static DeskIncident ofLevel2() {
    return withTitle("东区宿舍停热水", "学生反映东区宿舍连续三天无热水。");
  }

  /// The same level in other words.
  public static DeskIncident withTitle(String title, String summary) {
    return of(title, summary, "GENERAL", true);
  }

  /// Hot water that is missing in one room: a single case.
  public static DeskIncident ofLevel3() {
    return of("东区宿舍停热水", "一名学生反映宿舍无热水。", "INDIVIDUAL", false);
  }

  /// Of ideology, sudden and grave.
  public static DeskIncident ofLevel1() {
    return reported(facts("讲座言论引发争议", "校外人士在讲座上的言论被转发。", "IDEOLOGY", "LOCAL", true, true));
  }

  /// A single case that was reported hours after its discovery: the report is late already.
  public static DeskIncident reportedLate() {
    return reported(
        Duration.ofHours(6),
        facts("宿舍停热水", "一名学生反映宿舍无热水。", "STUDENT_LIFE", "INDIVIDUAL", false, false));
  }

  private static DeskIncident of(
      String title, String summary, String scope, boolean isAptToSpread) {
    return reported(facts(title, summary, "STUDENT_LIFE", scope, isAptToSpread, false));
  }

  private static String facts(
      String title,
      String summary,
      String category,
      String scope,
      boolean isAptToSpread,
      boolean isSuddenGrave) {
    return """
    "title": %s, "summary": %s, "category": "%s", "nature": "OPINION",
    "scope": "%s", "impact": "SOME", "aptToSpread": %s, "suddenGrave": %s,
    "sightings": [{"platform": "校园论坛", "url": "https://bbs.example/t/%s"}]\
    """
        .formatted(
            quoted(title),
            quoted(summary),
            category,
            scope,
            isAptToSpread,
            isSuddenGrave,
            UUID.randomUUID());
  }

  public String path() {
    return "/incidents/" + id;
  }

  static String quoted(String text) {
    return Caller.JSON.valueToTree(text).toString();
  }

  void untilObligations(Predicate<JsonNode> held) {
    var office = SuiteUnderTest.get().as("group-office", "party-affairs");
    var path = "/incidents/" + id + "/obligations";
    await("obligations of " + number)
        .until(
            () -> office.get("escalation-service", path),
            answer -> answer.status() == 200 && held.test(answer.body()));
  }

  /// @param path of the dossier, after its incident's id
  private void untilArchived(String path, Predicate<JsonNode> held) {
    var office = SuiteUnderTest.get().as("group-office", "party-affairs");
    await("dossier of " + number)
        .until(
            () -> office.get("archive-service", "/dossiers/" + id + path),
            answer -> answer.status() == 200 && held.test(answer.body()));
  }

  /// Graded at the group office's desk, and in the dossier.
  public void grade(int level) {
    DeskUnderTest.get()
        .as("group-office")
        .act(id, "GRADE_CONFIRMED", "level", Integer.toString(level), "reason", "经研判")
        .expect(200);
    untilArchived("/timeline?limit=200", timeline -> timeline.toString().contains("经研判"));
  }

  /// Worked by the people of the school, each at their desk, to the accepted result; the group
  /// office may hold the review.
  public void handle() {
    var desk = DeskUnderTest.get();
    var head = desk.as("department-head-logistics");
    var liaison = desk.as("liaison-logistics");
    liaison.act(id, "REPORTED_TO_PARTY_OFFICE", "means", "WRITTEN").expect(200);
    grade(3);
    head.act(id, "HANDLING_STARTED", "team.post", "处长", "team.name", "甲某").expect(200);
    liaison.act(id, "PEOPLE_ANSWERED", "counterpart", "学生代表").expect(200);
    head.act(id, "HANDLING_ENDED").expect(200);
    head.act(id, "RESULT_FILED", "text", "已恢复供水并致歉。").expect(200);
    desk.as("group-office").act(id, "RESULT_DECIDED", "decision", "ACCEPTED").expect(200);
    untilOfficeMay("REVIEW_MEETING_HELD");
  }

  /// Until the archive lets the group office do it.
  public void untilOfficeMay(String action) {
    untilArchived(
        "/allowed",
        allowed ->
            StreamSupport.stream(allowed.path("steps").spliterator(), false)
                .filter(step -> step.path("action").asText().equals(action))
                .anyMatch(step -> step.path("allowed").asBoolean()));
  }

  static ConditionFactory await(String what) {
    return Awaitility.await(what).atMost(SOON).pollInterval(Duration.ofMillis(250));
  }
}
