package yuqing.incident;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// What the tests against the running service share: real tokens, a roster told over the real
/// broker, and a report to start from.
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
public abstract class ServiceTest {

  protected static final List<String> DEPARTMENTS =
      List.of(
          "party-affairs",
          "admin-office",
          "student-affairs",
          "personnel",
          "academic",
          "finance",
          "logistics",
          "continuing-education",
          "employment",
          "admissions",
          "training-centre",
          "youth-league",
          "media-centre",
          "college-mechanical");

  /// An end of handling that nobody has recorded the start of.
  protected static final Map<String, Object> AN_END = Map.of("reason", "接报时已经平息");

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  @Inject protected SettableClock clock;
  @Inject protected Bus bus;
  @Inject protected RecordedEvents published;

  @BeforeEach
  void tellTheRoster() {
    if (published.number("select count(*) from department") < DEPARTMENTS.size()) {
      DEPARTMENTS.forEach(code -> bus.department(code, code, true, 1));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> published.number("select count(*) from department") >= DEPARTMENTS.size());
    }
  }

  /// A request of someone who holds this role, in these departments.
  protected static RequestSpecification as(String role, String... departments) {
    var who = role + " " + String.join(" ", departments);
    var token = TOKENS.computeIfAbsent(who, key -> AccessTokens.bearer(role, departments));
    return given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON);
  }

  protected static RequestSpecification reporter() {
    return as("reporter");
  }

  protected static RequestSpecification head() {
    return as("department-head", "logistics");
  }

  protected static RequestSpecification liaison() {
    return as("liaison", "logistics");
  }

  protected static RequestSpecification groupOffice() {
    return as("group-office");
  }

  /// A sound report of logistics, with its own reference and its own item.
  protected Map<String, Object> aReport() {
    var reference = UUID.randomUUID().toString();
    var report = new LinkedHashMap<String, Object>();
    report.put("source", new HashMap<>(Map.of("system", "sample", "reference", reference)));
    report.put("title", "多栋宿舍连续三天无热水");
    report.put("summary", "多名学生反映东区宿舍连续三天无热水。");
    report.put("category", "STUDENT_LIFE");
    report.put("nature", "OPINION");
    report.put("department", "logistics");
    report.put("discoveredAt", clock.ago(Duration.ofMinutes(10)));
    report.put("scope", "GENERAL");
    report.put("impact", "SOME");
    report.put("aptToSpread", true);
    report.put("suddenGrave", false);
    report.put("sightings", List.of(Map.of("platform", "微博", "url", urlOf(reference))));
    return report;
  }

  protected static String urlOf(String reference) {
    return "https://weibo.example/5/" + reference;
  }

  protected static Response post(RequestSpecification who, Object body, String path) {
    return who.body(body).post(path);
  }

  /// The id of a new incident of logistics.
  protected String anIncident() {
    return post(reporter(), aReport(), "/incidents").then().statusCode(201).extract().path("id");
  }

  /// Records that its head has started to handle it.
  protected void handlingStarts(String incident) {
    var team = List.of(Map.of("post", "后勤保卫处处长", "name", "甲某"));
    var started = Map.of("action", "HANDLING_STARTED", "team", team);
    post(head(), started, "/incidents/" + incident + "/actions").then().statusCode(201);
  }

  /// An official channel on the roster, known to the service when this returns.
  ///
  /// @param editorPerson null where no liaison is filed as its editor
  protected void officialChannel(String code, String department, String editorPerson) {
    bus.say(
        Topic.ROSTER,
        "/notification-service",
        code,
        1,
        new RosterEvent.OfficialChannel(code, code, department, Post.LIAISON, true, editorPerson));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                published.number(
                        "select count(*) from official_channel where code = '" + code + "'")
                    == 1);
  }

  protected Response get(RequestSpecification who, String incident) {
    return who.get("/incidents/" + incident);
  }

  protected String etagOf(String incident) {
    return get(groupOffice(), incident).getHeader("ETag");
  }
}
