package yuqing.launcher.demo;

import static yuqing.launcher.demo.DemoAnswers.expect;
import static yuqing.launcher.demo.DemoAnswers.isMet;
import static yuqing.launcher.demo.DemoAnswers.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.Ports;
import yuqing.localstack.Ports.Port;
import yuqing.localstack.StackException;

/// Posts a sample report and follows it to its dossier, printing each step as it happens. A step
/// that does not come in its time ends the demo with what was expected and what came.
public final class Demo {
  private static final String DEPARTMENT = "logistics";

  private final DemoStage stage;
  private final DemoCaller office;
  private final DemoCaller liaison;
  private final DemoCaller head;
  private DemoIncident incident;

  private Demo(DemoStage stage) {
    this.stage = stage;
    this.office = stage.as("group-office");
    this.liaison = stage.as("liaison", DEPARTMENT);
    this.head = stage.as("department-head", DEPARTMENT);
  }

  /// @throws StackException when a step does not come
  public static void run(Ports ports, AccessTokens tokens, PrintStream out)
      throws InterruptedException {
    var demo = new Demo(new DemoStage(ports, tokens, out));
    demo.report();
    demo.grading();
    demo.obligations();
    demo.alert();
    demo.decision();
    demo.handling();
    demo.reply();
    demo.endAndResult();
    demo.outcomes();
    new DemoClosing(demo.stage, demo.incident).run();
  }

  private void report() throws InterruptedException {
    var report = SampleReport.foundBefore(now());
    stage.print("A campus system reports: " + report.get("title").asText());
    var reporter = stage.as("reporter");
    var taken = reporter.post(stage.at(Port.INCIDENT, "/incidents"), report).expect(201);
    incident = new DemoIncident(stage, taken.path("id").asText(), taken.path("number").asText());
    stage.detail("taken as " + incident.number() + ", id " + incident.id());
  }

  private void grading() throws InterruptedException {
    var grading =
        stage.until(
            "a level", office, incident.gradingUrl() + "?wait=5s", g -> g.path("level").isInt());
    stage.print(
        "It is graded by rule at level %d (article %d: %s), until a person decides"
            .formatted(
                grading.path("level").asInt(),
                grading.path("article").asInt(),
                grading.path("rule").asText()));
    expect("level 2, as its facts require", grading.path("level").asInt() == 2, grading);
  }

  private void obligations() throws InterruptedException {
    var owed =
        stage.until(
            "obligations of level 2",
            office,
            incident.obligationsUrl(),
            each -> codes(each).anyMatch("head-reports-to-offices"::equals));
    stage.print("So much is owed now:");
    owed.path("obligations").forEach(this::printObligation);
  }

  private void printObligation(JsonNode owed) {
    stage.detail(
        "%-9s %-45s %-16s due %s (article %d)"
            .formatted(
                owed.path("outcome").asText(),
                owed.path("label").asText(),
                owed.path("owner").asText(),
                DemoAnswers.minuteOf(owed.path("due")),
                owed.path("article").asInt()));
  }

  private void alert() throws InterruptedException {
    var alerts = stage.at(Port.NOTIFICATION, "/alerts?incident=" + incident.id());
    var number = incident.number();
    stage.until("an alert that the mail server took over", office, alerts, Demo::anyAccepted);
    var emails =
        stage.until(
            "an email about " + number,
            stage.anyone(),
            stage.at(Port.MAILBOX, "/messages?limit=500"),
            each -> about(each.path("items"), number).findAny().isPresent());
    var email = about(emails.path("items"), number).findFirst().orElseThrow();
    stage.print("The people who owe it are notified; the newest email:");
    stage.detail("to " + email.path("to").asText() + ": " + email.path("subject").asText());
  }

  private void decision() throws InterruptedException {
    act(liaison, Map.of("action", "REPORTED_TO_PARTY_OFFICE", "means", "ORAL"));
    stage.print("The liaison has informed the Party-affairs office by telephone");
    var grading = office.get(incident.gradingUrl());
    grading.expect(200);
    var decision = Map.of("level", 2, "reason", "影响面较大，按二级处置");
    var decided = office.put(incident.gradingUrl(), grading.etag(), decision).expect(200);
    expect(
        "a grade that is no longer provisional", !decided.path("provisional").asBoolean(), decided);
    stage.print("The group office has decided: level 2, with its reason");
  }

  private void handling() throws InterruptedException {
    act(head, Map.of("action", "HEAD_REPORTED_TO_OFFICES", "means", "WRITTEN"));
    var team = List.of(Map.of("post", "后勤保卫处处长", "name", "甲某"));
    act(head, Map.of("action", "HANDLING_STARTED", "team", team));
    stage.print("The head of the department has reported to both offices and named the team");
    act(liaison, Map.of("action", "INFORMATION_EXCHANGED", "note", "抢修已开始，今晚恢复供水"));
    act(liaison, Map.of("action", "PEOPLE_ANSWERED", "counterpart", "东区宿舍学生代表"));
    stage.print("The department has exchanged information and answered the people concerned");
  }

  private void reply() throws InterruptedException {
    var replies = incident.url() + "/replies";
    var draft = liaison.post(replies, Map.of("text", "热水今晚恢复，给同学们带来不便，深表歉意。")).expect(201);
    var hash = draft.path("textHash").asText();
    stage
        .as("admin-office")
        .post(replies + "/1/approval", Map.of("decision", "APPROVED", "textHash", hash))
        .expect(201);
    liaison
        .post(replies + "/1/delivery", Map.of("counterpart", "发帖平台客服", "textHash", hash))
        .expect(201);
    stage.print("The reply is drafted, approved by the admin office and delivered");
  }

  private void endAndResult() throws InterruptedException {
    head.post(incident.url() + "/end", Map.of("endedAt", now().toString())).expect(201);
    stage.print("Handling has ended; the result is due within 12 h");
    head.post(incident.url() + "/result", Map.of("text", "热水已恢复，致歉已发布。")).expect(201);
    office.post(incident.url() + "/result/decision", Map.of("decision", "ACCEPTED")).expect(201);
    stage.print("The result is filed, and accepted by the group office");
  }

  private void outcomes() throws InterruptedException {
    var owed =
        stage.until(
            "file-result and deliver-reply met",
            office,
            incident.obligationsUrl(),
            each -> isMet(each, "file-result") && isMet(each, "deliver-reply"));
    stage.print("The obligations now:");
    owed.path("obligations").forEach(this::printObligation);
  }

  private void act(DemoCaller who, Map<String, ?> action) throws InterruptedException {
    who.post(incident.url() + "/actions", action).expect(201);
  }

  private static Stream<String> codes(JsonNode answer) {
    return items(answer.path("obligations")).map(each -> each.path("code").asText());
  }

  private static boolean anyAccepted(JsonNode alerts) {
    return items(alerts.path("items"))
        .flatMap(alert -> items(alert.path("deliveries")))
        .anyMatch(delivery -> delivery.path("state").asText().equals("ACCEPTED"));
  }

  private static Stream<JsonNode> about(JsonNode emails, String number) {
    return items(emails)
        .filter(
            email ->
                email.path("subject").asText().contains(number)
                    || email.path("text").asText().contains(number));
  }

  // The services keep milliseconds; an instant must not lie after theirs.
  static Instant now() {
    return InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
