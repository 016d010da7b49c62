package yuqing.incident.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.EndCorrected;
import yuqing.contracts.IncidentEvent.HandlingEnded;
import yuqing.contracts.IncidentEvent.ResultFiled;
import yuqing.incident.ServiceTest;

@QuarkusTest
class HandlingTest extends ServiceTest {

  private Response send(RequestSpecification who, String id, String endpoint, Map<String, ?> body) {
    return post(who, body, "/incidents/" + id + "/" + endpoint);
  }

  private Response correct(String id, Map<String, ?> body) {
    return head().header("If-Match", etagOf(id)).body(body).patch("/incidents/" + id + "/end");
  }

  private String anEndedIncident() {
    String id = anIncident();
    send(head(), id, "end", AN_END).then().statusCode(201);
    return id;
  }

  private static Instant instant(Response answer, String path) {
    return OffsetDateTime.parse(answer.path(path)).toInstant();
  }

  @Test
  void anEndIsRecordedOnce() {
    String id = anIncident();
    send(head(), id, "end", AN_END)
        .then()
        .statusCode(201)
        .body("state", equalTo("ENDED"))
        .body("end.endedAt", notNullValue());
    send(groupOffice(), id, "end", AN_END)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:end-stands"));
    send(liaison(), id, "end", AN_END).then().statusCode(403);
  }

  @Test
  void anEndLiesNotBeforeTheReceiptAndNotInTheFuture() {
    String id = anIncident();
    var tooEarly = instant(get(head(), id), "receivedAt").minusMillis(1).toString();
    for (var when :
        List.of(tooEarly, clock.ago(Duration.ofHours(-1)), clock.ago(Duration.ofDays(2)))) {
      send(head(), id, "end", Map.of("endedAt", when, "reason", "补录"))
          .then()
          .statusCode(422)
          .body("errors.field", equalTo(List.of("endedAt")));
    }
  }

  @Test
  void anEndRecordedMoreThanAnHourLateNeedsAReason() {
    String id = anIncident();
    handlingStarts(id);
    clock.tick(Duration.ofHours(2));
    var late = clock.ago(Duration.ofMinutes(61));
    send(head(), id, "end", Map.of("endedAt", late))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("reason")));
    String inTime = anIncident();
    handlingStarts(inTime);
    clock.tick(Duration.ofHours(2));
    send(head(), inTime, "end", Map.of("endedAt", clock.ago(Duration.ofMinutes(59))))
        .then()
        .statusCode(201);
    send(head(), id, "end", Map.of("endedAt", late, "reason", "补录")).then().statusCode(201);
    assertThat(((HandlingEnded) published.lastOf(id)).reason()).isEqualTo("补录");
  }

  @Test
  void anEndBeforeOrWithoutAStartOfHandlingNeedsAReason() {
    String id = anIncident();
    send(head(), id, "end", Map.of())
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("reason")))
        .body("errors[0].message", containsString("start of handling"));
    clock.tick(Duration.ofMinutes(20));
    handlingStarts(id);
    var before = clock.ago(Duration.ofMinutes(10));
    send(head(), id, "end", Map.of("endedAt", before)).then().statusCode(422);
    send(head(), id, "end", Map.of("endedAt", before, "reason", "已自行删除")).then().statusCode(201);
    assertThat(((HandlingEnded) published.lastOf(id)).reason()).isEqualTo("已自行删除");

    // Article 10: a reopened incident is organised anew.
    send(groupOffice(), id, "reopening", Map.of("reason", "再次出现")).then().statusCode(201);
    send(head(), id, "end", Map.of()).then().statusCode(422);
    handlingStarts(id);
    send(head(), id, "end", Map.of()).then().statusCode(201);
  }

  @Test
  void onlyTheRecordedEndIsCorrectedWithinItsBounds() {
    String id = anIncident();
    correct(id, Map.of("endedAt", clock.ago(Duration.ZERO), "reason", "x"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:no-end-stands"));
    clock.tick(Duration.ofHours(3));
    send(head(), id, "end", AN_END).then().statusCode(201);
    correct(id, Map.of())
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("endedAt", "reason")));
    var tooEarly = instant(get(head(), id), "receivedAt").minusMillis(1).toString();
    correct(id, Map.of("endedAt", tooEarly, "reason", "时间有误")).then().statusCode(422);
    var to = clock.instant().minus(Duration.ofHours(2));
    var corrected = correct(id, Map.of("endedAt", to.toString(), "reason", "时间有误"));
    corrected.then().statusCode(200);
    assertThat(instant(corrected, "end.endedAt")).isEqualTo(to);
    assertThat(((EndCorrected) published.lastOf(id)).endedAt()).isEqualTo(to);
    head()
        .body(Map.of("endedAt", to.toString(), "reason", "x"))
        .patch("/incidents/" + id + "/end")
        .then()
        .statusCode(428);
  }

  @Test
  void aCorrectionDoesNotPassTheFiling() {
    String id = anIncident();
    clock.tick(Duration.ofHours(1));
    send(head(), id, "end", AN_END);
    clock.tick(Duration.ofHours(1));
    var filed = send(head(), id, "result", Map.of("text", "已恢复"));
    clock.tick(Duration.ofHours(1));
    var filedAt = instant(filed, "result.filedAt");
    correct(id, Map.of("endedAt", filedAt.plusMillis(1).toString(), "reason", "x"))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("endedAt")))
        .body(
            "errors[0].message",
            matchesPattern(".*filing.*\\(\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\)"));
    correct(id, Map.of("endedAt", filedAt.toString(), "reason", "x")).then().statusCode(200);
  }

  @Test
  void aResultIsFiledOnlyWhileAnEndIsRecordedAndNotBeforeIt() {
    String id = anIncident();
    send(head(), id, "result", Map.of("text", "已恢复"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:no-end-stands"));
    clock.tick(Duration.ofHours(1));
    send(head(), id, "end", AN_END);
    send(
            head(),
            id,
            "result",
            Map.of("text", "已恢复", "occurredAt", clock.ago(Duration.ofMinutes(1))))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("occurredAt")));
    send(groupOffice(), id, "result", Map.of("text", "已恢复")).then().statusCode(403);
    send(head(), id, "result", Map.of("text", "已恢复"))
        .then()
        .statusCode(201)
        .body("state", equalTo("FILED"))
        .body("result.filing", equalTo(1));
  }

  @Test
  void aSecondFilingCorrectsTheTextAndLeavesTheTime() {
    String id = anEndedIncident();
    var first = send(head(), id, "result", Map.of("text", "已恢复"));
    var second = send(head(), id, "result", Map.of("text", "已恢复并致歉"));
    second.then().statusCode(201).body("result.filing", equalTo(2));
    second.then().body("result.text", equalTo("已恢复并致歉"));
    assertThat(instant(second, "result.filedAt")).isEqualTo(instant(first, "result.filedAt"));
    assertThat(((ResultFiled) published.lastOf(id)).filing()).isEqualTo(2);
  }

  @Test
  void aSecondFilingThatStatesAnEarlierTimeSaysWhenTheResultWasFiled() {
    String id = anIncident();
    clock.tick(Duration.ofHours(1));
    send(head(), id, "end", AN_END).then().statusCode(201);
    clock.tick(Duration.ofHours(3));
    var first = clock.instant();
    send(head(), id, "result", Map.of("text", "已恢复")).then().statusCode(201);
    var earlier = first.minus(Duration.ofHours(2)).plusMillis(1);
    var second = Map.of("text", "已恢复", "occurredAt", earlier.toString());
    var filed = send(head(), id, "result", second);
    filed.then().statusCode(201);
    assertThat(instant(filed, "result.filedAt")).isEqualTo(earlier);
    assertThat(instant(get(head(), id), "result.filedAt")).isEqualTo(earlier);

    correct(id, Map.of("endedAt", earlier.plusMillis(1).toString(), "reason", "x"))
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("after-filing")));
    correct(id, Map.of("endedAt", earlier.toString(), "reason", "x")).then().statusCode(200);
  }

  /// Stated to the minute, the second reaches further than the first, which binds all the same.
  @Test
  void aCorrectionPassesNoneOfTheFilings() {
    String id = anIncident();
    clock.tick(Duration.ofHours(1));
    send(head(), id, "end", AN_END).then().statusCode(201);
    clock.goTo(clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(121)));
    clock.tick(Duration.ofMillis(10_500));
    var first = clock.instant();
    send(head(), id, "result", Map.of("text", "已恢复")).then().statusCode(201);
    clock.tick(Duration.ofMinutes(10));
    var stated = first.truncatedTo(ChronoUnit.MINUTES);
    var minute = Map.of("text", "已恢复", "occurredAt", stated.toString());
    send(head(), id, "result", minute).then().statusCode(201);
    var between = first.plusMillis(20_000).toString();
    correct(id, Map.of("endedAt", between, "reason", "x"))
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("after-filing")));
  }

  @Test
  void theGroupOfficeAcceptsOrReturnsEachFilingOnce() {
    String id = anEndedIncident();
    send(groupOffice(), id, "result/decision", Map.of("decision", "ACCEPTED"))
        .then()
        .statusCode(409);
    send(head(), id, "result", Map.of("text", "已恢复"));
    send(head(), id, "result/decision", Map.of("decision", "ACCEPTED")).then().statusCode(403);
    send(groupOffice(), id, "result/decision", Map.of("decision", "RETURNED"))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("reason")));
    send(groupOffice(), id, "result/decision", Map.of("decision", "RETURNED", "reason", "过简"))
        .then()
        .statusCode(201)
        .body("result.decision", equalTo("RETURNED"));
    assertThat(published.lastOf(id)).isInstanceOf(IncidentEvent.ResultReturned.class);
    send(head(), id, "result", Map.of("text", "已恢复并致歉"))
        .then()
        .body("result.decision", nullValue());
    send(groupOffice(), id, "result/decision", Map.of("decision", "ACCEPTED", "filing", 1))
        .then()
        .statusCode(409);
    send(groupOffice(), id, "result/decision", Map.of("decision", "ACCEPTED", "filing", 2))
        .then()
        .statusCode(201);
    send(groupOffice(), id, "result/decision", Map.of("decision", "ACCEPTED"))
        .then()
        .statusCode(409);
  }
}
