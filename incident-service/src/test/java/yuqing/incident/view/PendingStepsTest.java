package yuqing.incident.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.State;
import yuqing.incident.ServiceTest;
import yuqing.incident.judgement.PendingFactsRequest;
import yuqing.incident.register.Incident;

/// Incidents by the step that somebody has to take, as an office's queues list them.
@QuarkusTest
class PendingStepsTest extends ServiceTest {

  @Inject EntityManager entities;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aReplyWaitsForItsDecisionAndAReturnedOneForAnother() {
    String id = marked();
    assertThat(pending("REPLY_DECISION", "REPLY_RETURNED")).isEmpty();
    String hash = act(liaison(), id, "replies", Map.of("text", "即将恢复")).path("textHash");
    assertThat(pending("REPLY_DECISION")).containsExactly(id);
    assertThat(pending("REPLY_RETURNED")).isEmpty();
    decide(id, 1, Map.of("decision", "RETURNED", "textHash", hash, "reason", "请写明时间"));
    assertThat(pending("REPLY_DECISION")).isEmpty();
    assertThat(pending("REPLY_RETURNED")).containsExactly(id);
    act(liaison(), id, "replies", Map.of("text", "今晚六时恢复"));
    assertThat(pending("REPLY_RETURNED")).isEmpty();
    assertThat(pending("REPLY_DECISION", "FACTS")).containsExactly(id);
  }

  @Test
  void aResultWaitsForItsDecisionAndAReturnedOneForAnother() {
    String id = marked();
    act(head(), id, "end", AN_END);
    assertThat(pending("RESULT_DECISION")).isEmpty();
    act(head(), id, "result", Map.of("text", "已恢复"));
    assertThat(pending("RESULT_DECISION")).containsExactly(id);
    act(groupOffice(), id, "result/decision", Map.of("decision", "RETURNED", "reason", "过简"));
    assertThat(pending("RESULT_DECISION")).isEmpty();
    assertThat(pending("RESULT_RETURNED")).containsExactly(id);
    act(head(), id, "result", Map.of("text", "已恢复并致歉"));
    act(groupOffice(), id, "result/decision", Map.of("decision", "ACCEPTED"));
    assertThat(pending("RESULT_DECISION", "RESULT_RETURNED")).isEmpty();
  }

  @Test
  void aDifferenceWaitsUntilItIsSettled() {
    var report = markedReport();
    String id = post(reporter(), report, "/incidents").path("id");
    assertThat(pending("DIFFERENCE")).isEmpty();
    report.put("impact", "LARGE");
    post(reporter(), report, "/incidents");
    assertThat(pending("DIFFERENCE")).containsExactly(id);
    act(
        groupOffice(),
        id,
        "differences/1/settlement",
        Map.of("decision", "SET_ASIDE", "reason", "未扩大"));
    assertThat(pending("DIFFERENCE")).isEmpty();
  }

  @Test
  void requestedFactsWaitUntilTheIncidentIsClosed() {
    String id = marked();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var request = new PendingFactsRequest();
              request.incidentId = UUID.fromString(id);
              request.request = 1;
              request.missing = "scope";
              entities.persist(request);
            });
    assertThat(pending("FACTS")).containsExactly(id);
    QuarkusTransaction.requiringNew()
        .run(() -> entities.find(Incident.class, UUID.fromString(id)).state = State.CLOSED);
    assertThat(pending("FACTS")).isEmpty();
  }

  @Test
  void aStepThatIsNoneIsRefusedAndOthersAreNotShown() {
    String id = marked();
    act(liaison(), id, "replies", Map.of("text", "即将恢复"));
    groupOffice().get("/incidents?pending=NOTHING").then().statusCode(400);
    assertThat(listed(as("liaison", "finance"), "REPLY_DECISION")).isEmpty();
    assertThat(listed(liaison(), "REPLY_DECISION")).containsExactly(id);
  }

  private Map<String, Object> markedReport() {
    var report = new HashMap<>(aReport());
    report.put("title", "热水 " + mark);
    return report;
  }

  private String marked() {
    return post(reporter(), markedReport(), "/incidents").path("id");
  }

  private static Response act(
      RequestSpecification who, String id, String path, Map<String, Object> body) {
    var answer = post(who, body, "/incidents/" + id + "/" + path);
    answer.then().statusCode(201);
    return answer;
  }

  private static void decide(String id, int reply, Map<String, Object> decision) {
    act(as("admin-office"), id, "replies/" + reply + "/approval", decision);
  }

  private List<String> pending(String... steps) {
    return listed(groupOffice(), steps);
  }

  private List<String> listed(RequestSpecification who, String... steps) {
    return new ArrayList<>(
        who.queryParam("q", mark)
            .queryParam("pending", List.of(steps))
            .get("/incidents")
            .then()
            .statusCode(200)
            .extract()
            .<List<String>>path("items.id"));
  }
}
