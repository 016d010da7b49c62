package yuqing.journeys.roles;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import yuqing.journeys.SuiteUnderTest;

/// Makes the subjects that the table's `on` names, over REST and as the people concerned would.
final class Subjects {

  private static final String ROSTER = "notification";
  private static final String COLLEGE = "college-nursing";
  private static final Instant FIRST_NIGHT = Instant.parse("2098-01-01T12:00:00Z");
  private static final Pattern CODE = Pattern.compile("/a/(\\S+)");

  private final SuiteUnderTest suite;
  private final Wire wire;
  private final PreparedIncidents incidents;
  private final PreparedTasks tasks;
  private final AtomicInteger nights = new AtomicInteger();
  private final Asker auditor = Asker.of("auditor");
  private final Asker administrator = Asker.of("administrator");

  Subjects(SuiteUnderTest suite, Wire wire) {
    this.suite = suite;
    this.wire = wire;
    this.incidents = new PreparedIncidents(wire);
    this.tasks = new PreparedTasks(wire);
  }

  /// @param service whose operation is called: it has consumed the subject when this returns
  /// @param on as the table has it, without `fresh`
  Subject make(String service, String on) {
    return switch (on) {
      case "-" -> new Subject();
      case "report" -> report();
      case "alert" -> alert();
      case "code" -> code();
      case "spent code" -> spentCode();
      case "department" -> existing("/departments/", "code", COLLEGE);
      case "channel" -> existing("/official-channels/", "code", "website");
      case "post" -> existing("/posts/", "id", "department-head." + COLLEGE);
      case "person" -> existing("/people/", "id", "liaison-" + COLLEGE);
      case "newcomer" -> newcomer();
      case "liaison" -> liaison();
      case "period" -> period();
      case "night" -> night();
      case "shift" -> shift();
      case "subscription" -> subscription();
      case "owed" -> incidents.make(service, "reported").with("code", "confirm-grade");
      case "publication" -> publication();
      case "task" -> tasks.task();
      case "meeting" -> tasks.meeting();
      case "risk" -> tasks.risk();
      case "asked task" -> tasks.askedTask();
      case "returned" -> returned();
      case "edition" -> existing("escalation", "/policies/", "edition", "2024-09-25");
      case "sealed day" -> sealedDay();
      case "mail" -> new Subject().with("name", "email");
      default -> incidents.make(service, on);
    };
  }

  /// The archive has sealed the day before soon after its start.
  private Subject sealedDay() {
    var seal = Patience.until("a seal of a day", this::newestSeal);
    return new Subject().with("day", seal.get("day").asText());
  }

  /// Null where there is none yet.
  private JsonNode newestSeal() {
    return wire.get(auditor, "archive", "/seals?limit=1").expect(200).json().at("/items").get(0);
  }

  /// A report that the group office has returned.
  private Subject returned() {
    var incident = incidents.make("escalation", "reported");
    var path = "/incidents/" + incident.get("id") + "/grading/returns";
    var body = "{\"facts\":[\"summary\"],\"reason\":\"请写明起止时间\"}";
    wire.post(Asker.of("group-office"), "escalation", path, body).expect(201);
    return incident.with("n", "1");
  }

  /// An approved reply that the department's own liaison is to publish.
  private Subject publication() {
    var incident = incidents.make("incident", "approved");
    var path = "/incidents/" + incident.get("id") + "/publication";
    var body = "{\"reply\":1,\"channel\":\"wechat-logistics\"}";
    var asked = wire.post(Asker.of("liaison"), "incident", path, body).expect(201).json();
    var id = asked.get("id").asText();
    return new Subject()
        .with("id", id)
        .with("it", id)
        .with("hash", asked.get("textHash").asText())
        .watch("incident", "/incidents/" + incident.get("id"), "");
  }

  /// The subject of a new report: no incident has its title.
  private Subject report() {
    var title = "未报 " + UUID.randomUUID();
    return new Subject()
        .with("title", title)
        .watch("incident", "/incidents?q=" + title.replace(" ", "%20"), "/items");
  }

  /// An alert that was sent to the department's liaison.
  private Subject alert() {
    var incident = incidents.make(ROSTER, "reported");
    var path = "/alerts?limit=200&incident=" + incident.get("id");
    var alert =
        Patience.until(
            "an alert sent to the liaison",
            () -> {
              for (var each : wire.get(auditor, ROSTER, path).expect(200).json().get("items")) {
                for (var delivery : each.get("deliveries")) {
                  if (delivery.get("person").asText().equals("liaison-" + Asker.DEPARTMENT)
                      && delivery.get("state").asText().equals("ACCEPTED")) {
                    return each.get("id").asText();
                  }
                }
              }
              return null;
            });
    return new Subject()
        .with("id", alert)
        .with("it", alert)
        .with("incident", incident.get("id"))
        .with("number", incident.get("number"))
        .watch(ROSTER, "/alerts/" + alert, "/acknowledged");
  }

  /// The one-time code in the message of an alert.
  private Subject code() {
    var alert = alert();
    var code =
        Patience.until(
            "a message about " + alert.get("number"),
            () -> {
              for (var message : messages()) {
                var link = CODE.matcher(message);
                if (message.contains(alert.get("number")) && link.find()) {
                  return link.group(1);
                }
              }
              return null;
            });
    return alert.with("code", code);
  }

  private List<String> messages() throws Exception {
    var box =
        URI.create(suite.mailboxUrl() + "/messages?limit=500&to=liaison-logistics@school.example");
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(HttpRequest.newBuilder(box).build(), BodyHandlers.ofString());
      return Wire.JSON.readTree(answer.body()).get("items").findValuesAsText("text");
    }
  }

  private Subject spentCode() {
    var subject = code();
    wire.send(Asker.ANONYMOUS, ROSTER, "POST", "/a/" + subject.get("code"), Map.of(), "")
        .expect(200);
    return subject;
  }

  private static Subject existing(String collection, String name, String id) {
    return existing(ROSTER, collection, name, id);
  }

  private static Subject existing(String service, String collection, String name, String id) {
    return new Subject().with(name, id).with("it", id).watch(service, collection + id, "");
  }

  /// For events that no other row causes; its receiver does not exist. Only the administrator may
  /// read it, so no trace is watched.
  private Subject subscription() {
    var body =
        "{\"url\":\"http://localhost:59999/hooks\",\"eventTypes\":[\"archive.dossier-closed\"]}";
    var made = wire.post(administrator, ROSTER, "/subscriptions", body).expect(201).json();
    var id = made.get("id").asText();
    return new Subject().with("id", id).with("it", id);
  }

  /// A person whom nothing else in the roster names.
  private Subject newcomer() {
    var person = "newcomer-" + UUID.randomUUID().toString().substring(0, 12);
    wire.send(
            administrator,
            ROSTER,
            "PUT",
            "/people/" + person,
            Map.of("Content-Type", "application/json", "If-None-Match", "*"),
            "{\"name\":\"新人\",\"email\":\"%s@school.example\",\"language\":\"zh\"}"
                .formatted(person))
        .expect(201);
    return new Subject()
        .with("person", person)
        .with("department", COLLEGE)
        .watch(ROSTER, "/liaisons?limit=200&department=" + COLLEGE, "/items");
  }

  /// An entry of the register: a deputy, so that alerts of no other person are redirected.
  private Subject liaison() {
    var newcomer = newcomer();
    var body =
        "{\"department\":\"%s\",\"person\":\"%s\",\"filedOn\":\"2026-09-01\",\"deputy\":true}"
            .formatted(COLLEGE, newcomer.get("person"));
    var entered = wire.post(administrator, ROSTER, "/liaisons", body).expect(201).json();
    return existing("/liaisons/", "id", entered.get("id").asText());
  }

  /// An hour of its own, so far ahead that it begins by no clock of the tests.
  private Subject night() {
    var begin = FIRST_NIGHT.plus(Duration.ofHours(nights.getAndIncrement()));
    var end = begin.plus(Duration.ofHours(1));
    return new Subject()
        .with("begin", begin.toString())
        .with("end", end.toString())
        .watch(ROSTER, "/shifts?limit=200&from=" + begin + "&until=" + end, "/items");
  }

  /// On the rota of the department.
  private Subject shift() {
    var night = night();
    var body =
        ("{\"shifts\":[{\"department\":\"%s\",\"rank\":\"DEPUTY\",\"person\":\"liaison-%s\","
                + "\"begin\":\"%s\",\"end\":\"%s\"}]}")
            .formatted(Asker.DEPARTMENT, Asker.DEPARTMENT, night.get("begin"), night.get("end"));
    var entered = wire.post(administrator, ROSTER, "/shifts", body).expect(201).json();
    return existing("/shifts/", "id", entered.at("/items/0/id").asText());
  }

  /// A period of heightened duty so far ahead that it starts by no clock of the tests.
  private Subject period() {
    var body =
        "{\"from\":\"2099-01-01T00:00:00+08:00\",\"to\":\"2099-01-02T00:00:00+08:00\",\"name\":\"演练\"}";
    var set = wire.post(Asker.of("group-office"), "escalation", "/calendar", body).expect(201);
    var id = set.json().at("/period/id").asText();
    return existing("escalation", "/calendar/", "id", id);
  }
}
