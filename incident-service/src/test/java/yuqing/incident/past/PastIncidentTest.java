package yuqing.incident.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.contracts.IncidentEvent.RecordedAfterwards;
import yuqing.contracts.term.Level;
import yuqing.incident.ServiceTest;

/// An incident that was over before it was entered is recorded with its real times.
@QuarkusTest
class PastIncidentTest extends ServiceTest {

  private static final String PATH = "/incidents/past";
  private static final ObjectMapper JSON = new ObjectMapper();

  /// A night without power in the last days of 2025, by the school's clock.
  private Map<String, Object> aPastIncident() {
    var past = new LinkedHashMap<>(aReport());
    past.put("source", Map.of("system", "people", "reference", UUID.randomUUID().toString()));
    past.put("discoveredAt", "2025-12-30T21:15:00+08:00");
    past.put("receivedAt", "2025-12-30T21:20:00+08:00");
    past.put("endedAt", "2025-12-31T01:00:00+08:00");
    past.put("filedAt", "2025-12-31T07:30:00+08:00");
    past.put("level", 3);
    past.put("result", "已增开窗口并在论坛答复。");
    past.put("reason", "全校停电，值班室纸质记录");
    return past;
  }

  @Test
  void isFiledAndAcceptedFromTheBeginning() {
    var answer = post(groupOffice(), aPastIncident(), PATH);
    answer
        .then()
        .statusCode(201)
        .body("isNew", equalTo(true))
        .body("state", equalTo("FILED"))
        .body("number", startsWith("YQ-2025-"))
        .body("receivedAt", equalTo("2025-12-30T21:20:00+08:00"))
        .body("judged", equalTo(false));
    String id = answer.path("id");
    answer.then().header("Location", endsWith("/incidents/" + id));
    get(head(), id)
        .then()
        .statusCode(200)
        .body("level", equalTo(3))
        .body("provisional", equalTo(false))
        .body("end.endedAt", equalTo("2025-12-31T01:00:00+08:00"))
        .body("result.filing", equalTo(1))
        .body("result.filedAt", equalTo("2025-12-31T07:30:00+08:00"))
        .body("result.decision", equalTo("ACCEPTED"))
        .body("recordedAfterwards.reason", equalTo("全校停电，值班室纸质记录"))
        .body("recordedAfterwards.judged", equalTo(false))
        .body("openObligations", empty());
    assertThat(published.of(id)).hasSize(1);
    var event = (RecordedAfterwards) published.lastOf(id);
    assertThat(event.level()).isEqualTo(Level.THREE);
    assertThat(event.endedAt()).isEqualTo("2025-12-30T17:00:00Z");
    assertThat(event.recordedBy().role()).isEqualTo("group-office");
    assertThat(event.sightings()).hasSize(1);
  }

  /// The year of the receipt, at the school: it begins at 16:00 of the day before in UTC.
  @ParameterizedTest
  @CsvSource({
    "2025-12-31T23:59:59.999+08:00, YQ-2025-",
    "2025-12-31T16:00:00.000Z, YQ-2026-",
    "2019-06-01T08:00:00+08:00, YQ-2019-"
  })
  void isNumberedInTheYearOfItsReceipt(String receivedAt, String number) {
    var past = aPastIncident();
    past.put("discoveredAt", receivedAt);
    past.put("receivedAt", receivedAt);
    past.put("endedAt", "2026-01-01T08:00:00+08:00");
    past.put("filedAt", "2026-01-01T09:00:00+08:00");
    post(groupOffice(), past, PATH).then().statusCode(201).body("number", startsWith(number));
  }

  @Test
  void isJudgedOnlyIfAskedAndAnEditionWasInForce() {
    var past = aPastIncident();
    past.put("judge", true);
    past.put("discoveredAt", "2024-09-25T00:00:00+08:00");
    post(groupOffice(), past, PATH).then().statusCode(201).body("judged", equalTo(true));
    var before = aPastIncident();
    before.put("judge", true);
    before.put("discoveredAt", "2024-09-24T23:59:59.999+08:00");
    String id =
        post(groupOffice(), before, PATH)
            .then()
            .statusCode(201)
            .body("judged", equalTo(false))
            .extract()
            .path("id");
    assertThat(((RecordedAfterwards) published.lastOf(id)).judged()).isFalse();
  }

  @Test
  void theSameSourceOnceMoreChangesNothing() {
    var past = aPastIncident();
    var first = post(groupOffice(), past, PATH);
    past.put("title", "另一标题");
    past.put("level", 1);
    post(groupOffice(), past, PATH)
        .then()
        .statusCode(200)
        .body("isNew", equalTo(false))
        .body("id", equalTo(first.path("id")))
        .body("number", equalTo(first.path("number")));
    String id = first.path("id");
    get(groupOffice(), id).then().body("level", equalTo(3));
    assertThat(published.of(id)).hasSize(1);
  }

  @Test
  void withoutAReferenceItIsKnownByItsContent() {
    var past = aPastIncident();
    past.remove("source");
    past.put("summary", "停电当晚 " + UUID.randomUUID());
    String id = post(groupOffice(), past, PATH).then().statusCode(201).extract().path("id");
    post(groupOffice(), past, PATH).then().statusCode(200).body("id", equalTo(id));
  }

  @ParameterizedTest
  @CsvSource({
    "receivedAt, 2025-12-30T21:14:59+08:00, before-discovery, (12-30 21:15:00)",
    "endedAt, 2025-12-30T21:19:59+08:00, before-receipt, (12-30 21:20:00)",
    "filedAt, 2025-12-31T00:59:59+08:00, before-end, (12-31 01:00:00)",
    "filedAt, 2099-01-01T00:00:00+08:00, in-future, must not lie in the future"
  })
  void aTimeOutOfOrderIsRefusedByItsField(String field, String at, String code, String named) {
    var past = aPastIncident();
    past.put(field, at);
    post(groupOffice(), past, PATH)
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of(field)))
        .body("errors.code", equalTo(List.of(code)))
        .body("errors[0].message", endsWith(named));
  }

  @Test
  void wholeMinutesCountAsWhatHappenedWithinThem() {
    var past = aPastIncident();
    past.put("discoveredAt", "2025-12-30T21:20:40+08:00");
    post(groupOffice(), past, PATH).then().statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({"reason", "result", "level", "endedAt", "filedAt", "receivedAt", "discoveredAt"})
  void whatIsMissingIsNamed(String field) {
    var past = aPastIncident();
    past.remove(field);
    post(groupOffice(), past, PATH)
        .then()
        .statusCode(400)
        .body("errors.field", equalTo(List.of(field)));
  }

  @Test
  void allFaultsAreNamedAtOnceAndLeaveNothing() {
    var before = published.number("select count(*) from incident");
    var past = aPastIncident();
    past.put("reason", "  ");
    past.remove("result");
    past.put("endedAt", "2099-01-01T00:00:00+08:00");
    post(groupOffice(), past, PATH)
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("reason", "result", "endedAt"));
    past = aPastIncident();
    past.put("department", "nowhere");
    post(groupOffice(), past, PATH)
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("department")));
    assertThat(published.number("select count(*) from incident")).isEqualTo(before);
  }

  @Test
  void onlyTheGroupOfficeRecordsIt() {
    post(head(), aPastIncident(), PATH).then().statusCode(403);
    post(reporter(), aPastIncident(), PATH).then().statusCode(403);
  }

  @Test
  void isNeitherReopenedNorMerged() {
    String id = post(groupOffice(), aPastIncident(), PATH).path("id");
    String open = anIncident();
    var reopening = Map.of("reason", "再次出现");
    var type = equalTo("urn:yuqing:problem:recorded-afterwards");
    post(groupOffice(), reopening, "/incidents/" + id + "/reopening")
        .then()
        .statusCode(409)
        .body("type", type);
    for (var pair : List.of(List.of(id, open), List.of(open, id))) {
      var merge = Map.of("into", pair.getLast(), "reason", "同一事件");
      post(groupOffice(), merge, "/incidents/" + pair.getFirst() + "/merge")
          .then()
          .statusCode(409)
          .body("type", type);
    }
    assertThat(published.of(id)).hasSize(1);
  }

  /// What is seen of the same item from now on is a new incident's, also after a sighting is added.
  @Test
  void claimsNoItem() {
    var past = aPastIncident();
    String id = post(groupOffice(), past, PATH).path("id");
    var item = ((List<?>) past.get("sightings")).getFirst();
    post(groupOffice(), item, "/incidents/" + id + "/sightings").then().statusCode(oneOf(200, 201));
    var report = aReport();
    report.put("sightings", List.of(item));
    post(reporter(), report, "/incidents").then().statusCode(201);
  }

  @Test
  void theKeyGivesTheSameAnswer() {
    var key = UUID.randomUUID().toString();
    var past = aPastIncident();
    var first = post(groupOffice().header("Idempotency-Key", key), past, PATH);
    first.then().statusCode(201);
    post(groupOffice().header("Idempotency-Key", key), past, PATH)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(first.path("id")));
  }

  @Test
  void linesHaveAVerdictEach() throws JsonProcessingException {
    var faulty = aPastIncident();
    faulty.put("filedAt", "2025-12-30T22:00:00+08:00");
    var known = aPastIncident();
    var verdicts = lines(List.of(aPastIncident(), faulty, known, known));
    assertThat(verdicts).extracting(each -> each.get("line").asInt()).containsExactly(1, 2, 3, 4);
    assertThat(verdicts)
        .extracting(each -> each.get("status").asInt())
        .containsExactly(201, 422, 201, 200);
    assertThat(verdicts.get(1).at("/problem/errors/0/field").asText()).isEqualTo("filedAt");
    assertThat(verdicts.get(3).get("id")).isEqualTo(verdicts.get(2).get("id"));
  }

  @Test
  void moreLinesThanAreTakenAreRefusedByTheFirstThatIsNot() throws JsonProcessingException {
    var lines = "{}\n".repeat(PastIncidentLines.MOST + 2);
    var verdicts = verdicts(sent(lines.getBytes(StandardCharsets.UTF_8)));
    assertThat(verdicts).hasSize(PastIncidentLines.MOST + 1);
    assertThat(verdicts.get(PastIncidentLines.MOST - 1).get("status").asInt()).isEqualTo(400);
    assertThat(verdicts.getLast().get("status").asInt()).isEqualTo(413);
  }

  private static List<JsonNode> lines(List<Map<String, Object>> all)
      throws JsonProcessingException {
    var text = new StringBuilder();
    for (var each : all) {
      text.append(JSON.writeValueAsString(each)).append('\n');
    }
    return verdicts(sent(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static Response sent(byte[] lines) {
    return groupOffice().contentType("application/x-ndjson").body(lines).post(PATH);
  }

  private static List<JsonNode> verdicts(Response answer) {
    answer.then().statusCode(200).contentType("application/x-ndjson");
    return answer.asString().lines().map(PastIncidentTest::read).collect(Collectors.toList());
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
