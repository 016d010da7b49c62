package yuqing.incident.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent.ReplyApproved;
import yuqing.contracts.text.Sha256;
import yuqing.incident.ServiceTest;

@QuarkusTest
class PersonalDataTest extends ServiceTest {

  private static final String NUMBER = "13800138000";
  private static final String TEXT = "详情请询甲某，电话：138-0013-8000。";
  private static final String HASH = Sha256.hex(TEXT);

  private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    var changed = new LinkedHashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  private Response decide(String id, Map<String, ?> decision) {
    return post(as("admin-office"), decision, "/incidents/" + id + "/replies/1/approval");
  }

  private String drafted() {
    String id = anIncident();
    post(liaison(), Map.of("text", TEXT), "/incidents/" + id + "/replies")
        .then()
        .statusCode(201)
        .body("warnings.field", equalTo(List.of("text")))
        .body("personalData.kind", equalTo(List.of("MOBILE_NUMBER")));
    return id;
  }

  @Test
  void aReportIsTakenAndTheAnswerWarns() {
    var report = with(aReport(), "summary", "甲某称可拨打" + NUMBER + "核实。");
    var answer = post(reporter(), report, "/incidents");
    answer
        .then()
        .statusCode(201)
        .body("isNew", equalTo(true))
        .body("warnings.field", equalTo(List.of("summary")))
        .body("warnings.code", equalTo(List.of("personal-data")))
        .body("warnings.kind", equalTo(List.of("MOBILE_NUMBER")))
        .body("warnings.from", equalTo(List.of(7)))
        .body("warnings.length", equalTo(List.of(11)))
        .body("warnings[0].message", containsString("a mobile number"));
    assertThat(answer.asString()).doesNotContain(NUMBER);
    post(reporter(), aReport(), "/incidents").then().statusCode(201).body("warnings", nullValue());
  }

  @Test
  void anAnswerGivenAgainWarnsAgain() {
    var report = with(aReport(), "title", "学号2023014567的学生反映热水问题");
    var key = UUID.randomUUID().toString();
    for (var replayed : new String[] {null, "true"}) {
      post(reporter().header("Idempotency-Key", key), report, "/incidents")
          .then()
          .statusCode(201)
          .header("Idempotency-Replayed", equalTo(replayed))
          .body("warnings.kind", equalTo(List.of("STUDENT_NUMBER")));
    }
  }

  @Test
  void theAddressOfTheItemIsNoText() {
    var seen = Map.of("platform", "微博", "url", urlOf(NUMBER + UUID.randomUUID()));
    var report = with(aReport(), "sightings", List.of(seen));
    post(reporter(), report, "/incidents").then().statusCode(201).body("warnings", nullValue());
  }

  @Test
  void aLineOfABatchWarnsInItsVerdict() throws JsonProcessingException {
    var json = new ObjectMapper();
    var lines =
        json.writeValueAsString(with(aReport(), "summary", "邮箱a@mail.example"))
            + "\n"
            + json.writeValueAsString(aReport());
    var verdicts =
        reporter()
            .contentType("application/x-ndjson")
            .body(lines.getBytes(StandardCharsets.UTF_8))
            .post("/incidents/batch");
    var both = verdicts.asString().lines().toList();
    assertThat(both.getFirst()).contains("\"EMAIL_ADDRESS\"").doesNotContain("mail.example");
    assertThat(both.getLast()).doesNotContain("warnings");
  }

  @Test
  void aReplyWithAFindingIsNotApprovedUntilItIsConfirmedWithAReason() {
    String id = drafted();
    decide(id, Map.of("decision", "APPROVED", "textHash", HASH))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("confirmsPersonalData")))
        .body("errors.code", equalTo(List.of("personal-data")))
        .body("errors[0].message", not(containsString("138-0013")));
    Map<String, Object> confirmed =
        Map.of("decision", "APPROVED", "textHash", HASH, "confirmsPersonalData", true);
    decide(id, confirmed).then().statusCode(422).body("errors.field", equalTo(List.of("reason")));
    decide(id, with(confirmed, "reason", "本人书面同意公开"))
        .then()
        .statusCode(201)
        .body("personalDataConfirmed", equalTo(true));
    assertThat(((ReplyApproved) published.lastOf(id)).reason()).isEqualTo("本人书面同意公开");
    liaison()
        .get("/incidents/" + id + "/replies")
        .then()
        .body("items.personalDataConfirmed", equalTo(List.of(true)));
  }

  @Test
  void itMayBeReturnedWithoutAConfirmation() {
    String id = drafted();
    decide(id, Map.of("decision", "RETURNED", "textHash", HASH, "reason", "请隐去电话"))
        .then()
        .statusCode(201)
        .body("personalDataConfirmed", nullValue());
  }

  @Test
  void aSpecialReportIsRecordedOnlyWithTheConfirmationAndItsReason() {
    String id = anIncident();
    Map<String, Object> report =
        Map.of("action", "REPORTED_TO_SUPERIOR", "kind", "FIRST", "text", TEXT);
    var path = "/incidents/" + id + "/actions";
    post(groupOffice(), report, path)
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("confirmsPersonalData")));
    var confirmed = with(report, "confirmsPersonalData", true);
    post(groupOffice(), confirmed, path)
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("note")));
    post(groupOffice(), with(confirmed, "note", "上级要求核实"), path).then().statusCode(201);
  }

  @Test
  void theNotesOfEvidenceAreTextsToo() {
    String id = anIncident();
    var content = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    head()
        .contentType("multipart/form-data")
        .multiPart("file", "x.txt", content, "text/plain")
        .multiPart("note", "Identity card 11010519491231002X")
        .post("/incidents/" + id + "/evidence")
        .then()
        .statusCode(201)
        .body("warnings.kind", equalTo(List.of("IDENTITY_NUMBER")));
  }
}
