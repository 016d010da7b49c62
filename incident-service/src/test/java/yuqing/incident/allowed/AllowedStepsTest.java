package yuqing.incident.allowed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.access.RecordableAct;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;

/// What is said to be allowed is what the endpoints answer: state by state, role by role.
@QuarkusTest
class AllowedStepsTest extends IncidentSituations {

  private static final String CHANNEL = "wechat-allowed";
  private static final String EDITOR = "liaison-media-centre";

  private static final Set<String> BUSY =
      Set.of("liaison", "department-head", "admin-office", "group-office");

  private static final List<List<String>> CALLERS =
      List.of(
          List.of("reporter"),
          List.of("liaison", "logistics"),
          List.of("department-head", "logistics"),
          List.of("leader-in-charge", "logistics"),
          List.of("admin-office"),
          List.of("group-office"),
          List.of("leading-group"),
          List.of("principal-leader"),
          List.of("auditor"));

  private static final Map<List<String>, String> TOKENS = new ConcurrentHashMap<>();

  /// Those who record most; everyone in one situation.
  private static List<List<String>> callersIn(Situation situation) {
    return situation == Situation.HANDLING
        ? CALLERS
        : CALLERS.stream().filter(who -> BUSY.contains(who.getFirst())).toList();
  }

  private String other;

  @BeforeEach
  void anotherIncidentAndAChannel() {
    if (published.number("select count(*) from official_channel where code = '" + CHANNEL + "'")
        == 0) {
      officialChannel(CHANNEL, "media-centre", EDITOR);
    }
    other = anIncident();
  }

  private static String token(List<String> who) {
    return TOKENS.computeIfAbsent(
        who,
        key ->
            AccessTokens.bearer(key.getFirst(), key.subList(1, key.size()).toArray(String[]::new)));
  }

  private StepTries tries() {
    return new StepTries(
        AllowedStepsTest::token, other, CHANNEL, clock.ago(Duration.ofMinutes(1)), this::etagOf);
  }

  private static JsonPath allowed(List<String> who, String id) {
    return as(who.getFirst(), who.subList(1, who.size()).toArray(String[]::new))
        .get("/incidents/" + id + "/allowed")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<Map<String, Object>> steps(List<String> who, String id, boolean allowed) {
    return allowed(who, id).getList("steps.findAll { it.allowed == %s }".formatted(allowed));
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void whatIsNotAllowedIsRefusedByItsEndpointForTheSameReason(Situation situation) {
    var id = incidentIn(situation, other);
    var before = etagOf(id);
    var tries = tries();
    int refused = 0;
    for (var who : callersIn(situation)) {
      for (var step : steps(who, id, false)) {
        var answer = tries.send(who, id, step);
        assertThat(answer.<String>path("type"))
            .as("%s: %s by %s: %s", situation, step, who, answer.asString())
            .isEqualTo(step.get("problem"));
        assertThat(answer.statusCode()).isIn(403, 404, 409);
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(40);
    assertThat(etagOf(id)).as("nothing was recorded").isEqualTo(before);
  }

  /// In one situation by everyone who may, in the others by one.
  @ParameterizedTest
  @EnumSource(Situation.class)
  void whatIsAllowedIsDoneByItsEndpoint(Situation situation) {
    var done = new HashSet<String>();
    for (var who : callersIn(situation)) {
      var first = incidentIn(situation, other);
      for (var action : actions(steps(who, first, true))) {
        boolean tried = situation != Situation.HANDLING && done.contains(action);
        if (tried || needsScan(who.getFirst(), action)) {
          continue;
        }
        var id = incidentIn(situation, other);
        var step =
            steps(who, id, true).stream()
                .filter(each -> each.get("action").equals(action))
                .findFirst()
                .orElseThrow();
        var answer = tries().send(who, id, step);
        assertThat(answer.statusCode())
            .as("%s: %s by %s: %s", situation, step, who, answer.asString())
            .isIn(200, 201);
        done.add(action);
      }
    }
    switch (situation) {
      case MERGED -> assertThat(done).containsOnly("UNMERGED", "SIGHTED");
      case CLOSED -> assertThat(done).containsOnly("REOPENED", "EVIDENCE_ADDED");
      default -> assertThat(done).hasSizeGreaterThan(10);
    }
  }

  /// Who records an instruction for a leader has to cite the scan of it.
  private static boolean needsScan(String role, String action) {
    return action.equals("LEADER_INSTRUCTED")
        && !role.equals("leader-in-charge")
        && !role.equals("principal-leader");
  }

  private static Set<String> actions(List<Map<String, Object>> steps) {
    var actions = new TreeSet<String>();
    steps.forEach(step -> actions.add((String) step.get("action")));
    return actions;
  }

  @Test
  void everyActOfThisServiceIsNamedWithItsEndpoint() {
    var id = anIncident();
    var named = new LinkedHashMap<String, String>();
    for (var step : allowed(List.of("auditor"), id).<Map<String, Object>>getList("steps")) {
      named.put((String) step.get("action"), step.get("method") + " " + step.get("path"));
    }
    var here =
        Arrays.stream(RecordableAct.values())
            .filter(act -> act.endpoints().getFirst().service().equals("incident"))
            .filter(act -> act != RecordableAct.FLAGGED_SUDDEN_GRAVE)
            .map(Enum::name)
            .toList();
    assertThat(named).containsOnlyKeys(here);
    assertThat(named)
        .containsEntry("HANDLING_ENDED", "POST /incidents/" + id + "/end")
        .containsEntry("AMENDED", "PATCH /incidents/" + id)
        .containsEntry("REPLY_APPROVED", "POST /incidents/" + id + "/replies/{n}/approval");
  }

  @Test
  void whyIsSaidInTheCallersLanguage() {
    var id = anIncident();
    String english =
        allowed(List.of("liaison", "logistics"), id)
            .getString("steps.find { it.action == 'HANDLING_ENDED' }.why");
    assertThat(english).isEqualTo("may be done by: department head, group office");
    String chinese =
        given()
            .auth()
            .oauth2(token(List.of("liaison", "logistics")))
            .get("/incidents/" + id + "/allowed")
            .path("steps.find { it.action == 'HANDLING_ENDED' }.why");
    assertThat(chinese).isEqualTo("此操作仅限：部门负责人、领导小组办公室");
    assertThat(
            allowed(List.of("department-head", "logistics"), id)
                .getString("steps.find { it.action == 'RESULT_FILED' }.why"))
        .contains("record it first");
  }

  @Test
  void thoseWhoDoNotSeeItDoNotLearnOfIt() {
    var id = anIncident();
    as("liaison", "finance").get("/incidents/" + id + "/allowed").then().statusCode(404);
    as("administrator").get("/incidents/" + id + "/allowed").then().statusCode(403);
    groupOffice()
        .get("/incidents/019a1f00-0000-7000-8000-00000000dead/allowed")
        .then()
        .statusCode(404);
  }

  @Test
  void aStepNamesWhatItWouldMeet() {
    var id = anIncident();
    var now = clock.instant();
    var owed =
        new EscalationEvent.Obligation(
            UUID.randomUUID(),
            ObligationCode.ORGANISE_HANDLING,
            "organise-handling/stay-1",
            null,
            10,
            Post.DEPARTMENT_HEAD,
            "logistics");
    bus.say(
        Topic.ESCALATION,
        "/escalation-service",
        id,
        1,
        new EscalationEvent.ObligationOpened(
            owed, Level.THREE, now, now.plus(Duration.ofHours(4)), LocalDate.EPOCH));
    var head = List.of("department-head", "logistics");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        allowed(head, id)
                            .getList("steps.find { it.action == 'HANDLING_STARTED' }.meets"))
                    .containsExactly("organise-handling"));
    assertThat(
            allowed(List.of("liaison", "logistics"), id)
                .getList("steps.find { it.action == 'HANDLING_STARTED' }.meets"))
        .as("not the liaison's to record")
        .isEmpty();
  }
}
