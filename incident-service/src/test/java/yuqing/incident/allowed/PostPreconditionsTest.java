package yuqing.incident.allowed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import yuqing.localstack.AccessTokens;

/// Every POST of the service honours an `If-Match` that is sent, and asks for none.
@QuarkusTest
class PostPreconditionsTest extends IncidentSituations {

  private static final String STALE = "\"999999\"";
  private static final String NOBODYS = "0199c2f0-0000-7000-8000-000000000000";
  private static final String CHANNEL = "wechat-precondition";
  private static final Map<String, ?> JSON = Map.of("application/json", Map.of());
  private static final List<List<String>> CALLERS =
      List.of(
          List.of("liaison", "logistics"),
          List.of("department-head", "logistics"),
          List.of("admin-office"),
          List.of("group-office"),
          List.of("leading-group"));

  private static String token(List<String> who) {
    return AccessTokens.bearer(who.getFirst(), who.subList(1, who.size()).toArray(String[]::new));
  }

  private StepTries tries(String other) {
    return new StepTries(
        PostPreconditionsTest::token,
        other,
        CHANNEL,
        clock.ago(Duration.ofMinutes(1)),
        this::etagOf);
  }

  private static List<Map<String, Object>> allowed(List<String> who, String id) {
    return given()
        .auth()
        .oauth2(token(who))
        .get("/incidents/" + id + "/allowed")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("steps.findAll { it.allowed && it.method == 'POST' }");
  }

  @Test
  void everyOperationHonoursIt() {
    var honoured = new TreeSet<String>();
    honoured.addAll(stepsThatRefuseAnotherVersion());
    honoured.addAll(operationsWithoutAVersion());
    honoured.add(meetingThatRefusesAnotherVersion());
    honoured.addAll(taskStepsThatRefuseAnotherVersion());
    honoured.add(clearingThatRefusesAnotherVersion());
    assertThat(honoured).containsAll(posts().keySet());
    assertThat(posts()).hasSizeGreaterThan(15);
  }

  /// As templates.
  private Set<String> stepsThatRefuseAnotherVersion() {
    officialChannel(CHANNEL, "media-centre", "liaison-media-centre");
    var other = anIncident();
    var refused = new TreeSet<String>();
    for (var situation : Situation.values()) {
      var id = incidentIn(situation, other);
      var before = etagOf(id);
      for (var who : CALLERS) {
        for (var step : allowed(who, id)) {
          var answer = tries(other).sendIf(STALE, who, id, step);
          assertThat(answer.statusCode())
              .as("%s: %s by %s: %s", situation, step, who, answer.asString())
              .isEqualTo(412);
          refused.add(template((String) step.get("path"), id));
        }
      }
      assertThat(etagOf(id)).as("nothing was recorded").isEqualTo(before);
    }
    return refused;
  }

  /// No step of its own: a meeting with its minutes is another way to record one.
  private String meetingThatRefusesAnotherVersion() {
    var id = anIncident();
    var before = etagOf(id);
    var meeting =
        Map.of(
            "kind",
            "JOINT",
            "title",
            "联席会议",
            "chair",
            "group-office",
            "agenda",
            List.of("通报情况"),
            "attendance",
            List.of(Map.of("post", "admin-office", "name", "甲某")),
            "minutes",
            "会议听取情况通报。");
    var path = "/incidents/" + id + "/meetings";
    groupOffice().header("If-Match", STALE).body(meeting).post(path).then().statusCode(412);
    assertThat(etagOf(id)).as("nothing was recorded").isEqualTo(before);
    groupOffice().header("If-Match", before).body(meeting).post(path).then().statusCode(201);
    return "/incidents/{id}/meetings";
  }

  /// Before anything is judged of the step itself.
  private Set<String> taskStepsThatRefuseAnotherVersion() {
    var task =
        Map.of(
            "title",
            "核查管网",
            "ownerPost",
            "department-head",
            "ownerDepartment",
            "logistics",
            "dueOn",
            today().plusDays(9).toString());
    String id = groupOffice().body(task).post("/tasks").then().statusCode(201).extract().path("id");
    var bodies =
        Map.<String, Map<String, String>>of(
            "acceptance", Map.of(),
            "extension", Map.of("until", today().plusDays(19).toString(), "reason", "配件未到"),
            "extension/decision", Map.of("decision", "GRANTED"),
            "completion", Map.of("result", "已核查。"),
            "urgings", Map.of(),
            "withdrawal", Map.of("reason", "已无必要"));
    var refused = new TreeSet<String>();
    bodies.forEach(
        (step, body) -> {
          boolean owners = List.of("acceptance", "extension", "completion").contains(step);
          var who = owners ? head() : groupOffice();
          var sent = body.isEmpty() ? who : who.body(body);
          sent.header("If-Match", STALE).post("/tasks/" + id + "/" + step).then().statusCode(412);
          refused.add("/tasks/{id}/" + step);
        });
    return refused;
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
  }

  /// A risk has a version of its own, and belongs to no incident.
  private static String clearingThatRefusesAnotherVersion() {
    var risk =
        Map.of(
            "title",
            "锅炉年久失修",
            "description",
            "入冬后停水风险上升。",
            "department",
            "logistics",
            "level",
            "LOW");
    String id = post(groupOffice(), risk, "/risks").path("id");
    var path = "/risks/" + id + "/clearing";
    var cleared = Map.of("result", "锅炉已更换。");
    groupOffice().header("If-Match", STALE).body(cleared).post(path).then().statusCode(412);
    var read = groupOffice().get("/risks/" + id).getHeader("ETag");
    groupOffice().header("If-Match", read).body(cleared).post(path).then().statusCode(201);
    return "/risks/{id}/clearing";
  }

  private static String template(String path, String id) {
    return path.replace(id, "{id}").replaceAll("/\\d+(?=/|$)", "/{n}");
  }

  /// What they change has no entity tag that one could have read.
  private Set<String> operationsWithoutAVersion() {
    var refused = new TreeSet<String>();
    posts()
        .forEach(
            (path, contentType) -> {
              if (CALLERS.stream().anyMatch(who -> refusesVersion(who, path, contentType))) {
                refused.add(path);
              }
            });
    return refused;
  }

  private static boolean refusesVersion(List<String> who, String path, String contentType) {
    return given()
            .auth()
            .oauth2(token(who))
            .header("If-Match", STALE)
            .contentType(contentType)
            .body("{}".getBytes(StandardCharsets.UTF_8))
            .post(path.replace("{id}", NOBODYS).replaceAll("\\{[a-z]+}", "1"))
            .statusCode()
        == 412;
  }

  /// Path and the type of its body.
  private static Map<String, String> posts() {
    Map<String, Map<String, Map<String, Map<String, Map<String, ?>>>>> paths =
        given().get("/q/openapi?format=json").then().extract().path("paths");
    var posts = new TreeMap<String, String>();
    paths.forEach(
        (path, operations) -> {
          if (operations.containsKey("post")) {
            var body = operations.get("post").getOrDefault("requestBody", Map.of());
            posts.put(path, body.getOrDefault("content", JSON).keySet().iterator().next());
          }
        });
    return posts;
  }

  @Test
  void theVersionInForceAndAnyAreAccepted() {
    var id = anIncident();
    var step = Map.of("action", "REPORTED_TO_PARTY_OFFICE", "note", "已报");
    var path = "/incidents/" + id + "/actions";
    groupOffice().header("If-Match", etagOf(id)).body(step).post(path).then().statusCode(201);
    groupOffice().header("If-Match", "*").body(step).post(path).then().statusCode(201);
    groupOffice().body(step).post(path).then().statusCode(201);
    groupOffice().header("If-Match", "").body(step).post(path).then().statusCode(400);
    reporter().header("If-Match", "*").body(aReport()).post("/incidents").then().statusCode(201);
  }
}
