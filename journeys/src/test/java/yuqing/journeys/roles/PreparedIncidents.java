package yuqing.journeys.roles;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Incidents in each state that an operation requires, reported by the system `sample` for one
/// department.
final class PreparedIncidents {

  private final Wire wire;
  private final PreparedTasks tasks;
  private final Asker reporter = Asker.of("reporter");
  private final Asker liaison = Asker.of("liaison");
  private final Asker head = Asker.of("department-head");
  private final Asker adminOffice = Asker.of("admin-office");
  private final Asker groupOffice = Asker.of("group-office");
  private final Asker auditor = Asker.of("auditor");

  PreparedIncidents(Wire wire) {
    this.wire = wire;
    this.tasks = new PreparedTasks(wire);
  }

  /// @param service which has consumed all events when this returns
  Subject make(String service, String state) {
    var incident = inState(state);
    var id = incident.get("id");
    switch (service) {
      case "escalation" -> {
        Patience.until("grading of " + id, () -> found("escalation", gradingOf(id)));
        incident.watch("escalation", gradingOf(id), "");
      }
      case "archive" -> {
        var currentState = current(id).get("state").asText();
        Patience.until("dossier of " + id, () -> dossier(id, currentState));
        incident.watch("archive", "/dossiers/" + id, "/review");
        incident.watch("archive", "/dossiers/" + id, "/closing");
        incident.watch("archive", "/dossiers/" + id, "/supplements");
        incident.watch("archive", holdOf(id), "");
        if (state.equals("reviewed") || state.equals("closed")) {
          review(id);
          incident.with("n", "1");
        }
        if (state.equals("closed")) {
          wire.post(groupOffice, "archive", "/dossiers/" + id + "/closing", "{}").expect(201);
        }
        if (state.equals("held")) {
          hold(id);
        }
      }
      default -> incident.watch("incident", "/incidents/" + id, "");
    }
    return incident;
  }

  private static String holdOf(String incident) {
    return "/dossiers/" + incident + "/hold";
  }

  private void hold(String incident) {
    var headers = Map.of("If-Match", "*", "Content-Type", "application/json");
    var body = "{\"reason\":\"巡察期间保全。\"}";
    wire.send(groupOffice, "archive", "PUT", holdOf(incident), headers, body).expect(200);
  }

  private Subject inState(String state) {
    return switch (state) {
      case "reported" -> report(reporter, Asker.DEPARTMENT);
      case "handling", "held" -> startsHandling(report(reporter, Asker.DEPARTMENT));
      case "reported-up" -> reportedUp();
      case "met" -> startsHandling(tasks.meetingAbout(report(reporter, Asker.DEPARTMENT)));
      case "evidenced" -> evidenced();
      case "drafted" -> drafted();
      case "approved" ->
          does(
              drafted(),
              adminOffice,
              "/replies/1/approval",
              "{\"decision\":\"APPROVED\",\"textHash\":\"${hash}\"}");
      case "differing" -> differing();
      case "ended" -> does(inState("handling"), head, "/end", "{}");
      case "filed" -> filed(inState("ended"));
      case "reviewed", "closed" -> accepted();
      case "merged" -> {
        // Another department's, which this one's reads from then on; not the system's own.
        var other = report(groupOffice, Asker.ANOTHER_DEPARTMENT);
        yield does(
            report(reporter, Asker.DEPARTMENT).with("into", other.get("id")),
            groupOffice,
            "/merge",
            "{\"into\":\"${into}\",\"reason\":\"同一事件\"}");
      }
      case "mergeable" ->
          report(reporter, Asker.DEPARTMENT)
              .with("into", report(reporter, Asker.DEPARTMENT).get("id"));
      default -> throw new IllegalStateException("no way to make: " + state);
    };
  }

  private Subject report(Asker who, String department) {
    var unique = UUID.randomUUID().toString();
    var discovered = Instant.now().minus(Duration.ofMinutes(1));
    var body =
        """
        {"source":{"reference":"%s"},"title":"权限核对 %s","summary":"学生反映食堂用餐排队时间较长。",
         "category":"STUDENT_LIFE","nature":"OPINION","department":"%s","discoveredAt":"%s",
         "scope":"INDIVIDUAL","impact":"SOME","aptToSpread":false,
         "sightings":[{"platform":"校园论坛","url":"https://bbs.example/t/%s"}]}
        """
            .formatted(unique, unique, department, discovered, unique);
    var made = wire.post(who, "incident", "/incidents", body).expect(201).json();
    var id = made.get("id").asText();
    return new Subject()
        .with("id", id)
        .with("it", id)
        .with("incidentId", id)
        .with("number", made.get("number").asText())
        .with("department", department)
        .with("url", "https://bbs.example/t/" + unique);
  }

  /// A second report of its item states the impact otherwise.
  private Subject differing() {
    var incident = report(reporter, Asker.DEPARTMENT);
    var body =
        """
        {"source":{"reference":"%s"},"title":"权限核对","summary":"学生反映食堂用餐排队时间较长。",
         "category":"STUDENT_LIFE","nature":"OPINION","department":"%s","discoveredAt":"%s",
         "scope":"INDIVIDUAL","impact":"LARGE","aptToSpread":false,
         "sightings":[{"platform":"校园论坛","url":"%s"}]}
        """
            .formatted(UUID.randomUUID(), Asker.DEPARTMENT, Instant.now(), incident.get("url"));
    wire.post(reporter, "incident", "/incidents", body).expect(200);
    return incident.with("n", "1");
  }

  /// Reported to the superior authority before the handling started: whoever has consumed that has
  /// consumed the report.
  private Subject reportedUp() {
    var told =
        does(
            report(reporter, Asker.DEPARTMENT),
            groupOffice,
            "/actions",
            "{\"action\":\"REPORTED_TO_SUPERIOR\",\"kind\":\"FIRST\",\"text\":\"首次报告。\","
                + "\"counterpart\":\"市委网信办\"}");
    return startsHandling(told);
  }

  private Subject startsHandling(Subject incident) {
    return does(
        incident,
        head,
        "/actions",
        "{\"action\":\"HANDLING_STARTED\",\"team\":[{\"post\":\"处长\",\"name\":\"甲某\"}]}");
  }

  private Subject evidenced() {
    var incident = inState("handling");
    var headers = Map.of("Content-Type", Form.contentType());
    var path = "/incidents/" + incident.get("id") + "/evidence";
    var file = Form.of("情况说明 " + UUID.randomUUID());
    var added = wire.send(liaison, "incident", "POST", path, headers, file).expect(201).json();
    return incident.with("sha256", added.get("sha256").asText());
  }

  private Subject drafted() {
    var incident = inState("handling");
    var path = "/incidents/" + incident.get("id") + "/replies";
    var draft =
        wire.post(liaison, "incident", path, "{\"text\":\"今晚起增开窗口，给同学们带来不便，深表歉意。\"}")
            .expect(201)
            .json();
    return incident.with("n", "1").with("hash", draft.get("textHash").asText());
  }

  private Subject does(Subject incident, Asker who, String endpoint, String body) {
    wire.post(who, "incident", "/incidents/" + incident.get("id") + endpoint, incident.body(body))
        .expect(201);
    return incident;
  }

  private Subject filed(Subject ended) {
    return does(ended, head, "/result", "{\"text\":\"已增开窗口，排队时间缩短。\"}");
  }

  /// Nothing but the review is missing in its dossier, once all has been judged.
  private Subject accepted() {
    var incident = inState("handling");
    does(incident, liaison, "/actions", "{\"action\":\"PEOPLE_ANSWERED\"}");
    grade(incident.get("id"));
    filed(does(incident, head, "/end", "{}"));
    return does(incident, groupOffice, "/result/decision", "{\"decision\":\"ACCEPTED\"}");
  }

  private void grade(String id) {
    Patience.until("grading of " + id, () -> found("escalation", gradingOf(id)));
    var etag = wire.get(groupOffice, "escalation", gradingOf(id)).expect(200).header("ETag");
    var headers = Map.of("Content-Type", "application/json", "If-Match", etag);
    var decision = "{\"level\":3,\"reason\":\"个案\"}";
    wire.send(groupOffice, "escalation", "PUT", gradingOf(id), headers, decision).expect(200);
  }

  private void review(String id) {
    Patience.until("nothing missing but the review of " + id, () -> completeButTheReview(id));
    var body =
        """
        {"heldAt":"%s","minutes":"回顾处置全过程。","findings":"高峰时段须增开窗口。",
         "attendance":[{"post":"group-office"}],"lessons":"高峰时段须增开窗口。",
         "measures":[{"text":"制定增开窗口的预案。","ownerPost":"department-head","dueOn":"2099-12-31"}]}
        """
            .formatted(Instant.now());
    wire.post(groupOffice, "archive", "/dossiers/" + id + "/review", body).expect(201);
  }

  private static String gradingOf(String id) {
    return "/incidents/" + id + "/grading";
  }

  private JsonNode current(String id) {
    return wire.get(auditor, "incident", "/incidents/" + id).expect(200).json();
  }

  private JsonNode dossier(String id, String state) {
    var dossier = found("archive", "/dossiers/" + id);
    return dossier != null && dossier.path("state").asText().equals(state) ? dossier : null;
  }

  /// Its obligation has come in as well: what was judged before it has, too.
  private JsonNode completeButTheReview(String id) {
    var found = found("archive", "/dossiers/" + id + "/completeness");
    var codes = found == null ? List.of() : found.findValuesAsText("code");
    boolean onlyTheReview =
        codes.size() == 2 && codes.containsAll(List.of("hold-review-meeting", "review"));
    return onlyTheReview ? found : null;
  }

  private JsonNode found(String service, String path) {
    var answer = wire.get(auditor, service, path);
    return answer.status() == 200 ? answer.json() : null;
  }
}
