package yuqing.archive.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.ObligationCode;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// A reopened incident continues its dossier as a supplement: what was closed stays as it was, and
/// the next closing asks again for end, accepted result and review (article 14).
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class ReopenedDossierTest {

  private static final int COURSE = 18;
  private static final Instant AGAIN = Instant.parse("2026-10-22T00:00:00Z");
  private static final String FIRST = "2026-10-20T09:00:00+08:00";
  private static final String SECOND = "2026-10-23T09:00:00+08:00";

  private final Case incident = new Case();
  private final Obligation before =
      incident.obligation(ObligationCode.DAILY_EXCHANGE, "2026-10-14");
  private final Obligation after = incident.obligation(ObligationCode.DAILY_EXCHANGE, "2026-10-21");

  private Response post(String door, Object body) {
    return given()
        .auth()
        .oauth2(AccessTokens.bearer("group-office"))
        .contentType("application/json")
        .body(body)
        .post("/dossiers/{id}/" + door, incident.id);
  }

  private Response review(String heldAt, String explanation) {
    var body = Archive.reviewHeldAt(heldAt);
    body.put("explanations", List.of(Map.of("code", "daily-exchange", "text", explanation)));
    return post("review", body);
  }

  /// With a missed exchange that the first review explained.
  private void closed() {
    Archive.publish(incident.allButTheReview());
    Archive.publish(
        incident.eventOf(incident.opened(before)), incident.eventOf(incident.missed(before)));
    Archive.awaitEntries(incident, COURSE + 2);
    review(FIRST, "当日停电，电话互通未登记。").then().statusCode(201);
    post("closing", Map.of()).then().statusCode(201);
    post("supplements", Map.of("note", "厂家补交检测报告。")).then().statusCode(201);
  }

  private void reopened() {
    Archive.publish(
        incident.eventOf(
            new IncidentEvent.Reopened(
                "再次出现", Instant.parse("2026-10-21T00:00:00Z"), Case.OFFICE)));
    Archive.awaitEntries(incident, COURSE + 6);
  }

  private void filedAgain() {
    Archive.publish(
        incident.eventOf(incident.opened(after)),
        incident.eventOf(incident.missed(after)),
        incident.eventOf(new IncidentEvent.HandlingEnded(AGAIN, null, AGAIN, Case.HEAD)),
        incident.eventOf(new IncidentEvent.ResultFiled(2, "再次恢复", AGAIN, AGAIN, Case.HEAD)),
        incident.eventOf(incident.accepted(2)));
    Archive.awaitEntries(incident, COURSE + 11);
  }

  private List<String> missing() {
    return Archive.get("group-office", "/dossiers/{id}/completeness", incident.id)
        .jsonPath()
        .getList("missing.code");
  }

  @Test
  void theNextClosingAsksAgainForEndResultAndReview() {
    closed();
    assertThat(missing()).as("closed with a supplement").isEmpty();
    reopened();
    assertThat(missing()).containsExactlyInAnyOrder("accepted-result", "handling-end", "review");
    filedAgain();
    assertThat(missing()).containsExactlyInAnyOrder("daily-exchange", "review");
    review(SECOND, "第二次停水期间未互通。").then().statusCode(201);
    assertThat(missing()).isEmpty();
    post("closing", Map.of()).then().statusCode(201);
  }

  @Test
  void theContinuationIsToldApart() {
    closed();
    reopened();
    filedAgain();
    review(SECOND, "第二次停水期间未互通。").then().statusCode(201);
    post("closing", Map.of()).then().statusCode(201);

    var dossier = Archive.dossier(incident);
    assertThat(dossier.<Integer>getList("volumes.number")).containsExactly(1, 2);
    assertThat(dossier.<Integer>getList("volumes.firstEntry")).containsExactly(1, COURSE + 6);
    assertThat(dossier.<Integer>getList("volumes.lastEntry"))
        .containsExactly(COURSE + 5, COURSE + 13);
    assertThat(dossier.<Integer>getList("volumes.closing.entry"))
        .containsExactly(COURSE + 4, COURSE + 13);
    assertThat(dossier.<Integer>getList("volumes.supplement")).containsExactly(1, 0);
    assertThat(dossier.getString("volumes[1].reopening.reason")).isEqualTo("再次出现");
    assertThat(dossier.<Integer>getList("reviews.entry")).containsExactly(COURSE + 3, COURSE + 12);
    assertThat(dossier.<Integer>getList("supplements.entry")).containsExactly(COURSE + 5);
    assertThat(dossier.getInt("supplement")).isZero();
  }

  @Test
  void whatWasClosedStaysAsItWas() {
    closed();
    var first = Archive.dossier(incident);
    reopened();
    filedAgain();
    review(SECOND, "第二次停水期间未互通。").then().statusCode(201);
    var dossier = Archive.dossier(incident);
    assertThat(explanation(dossier, before)).isEqualTo("当日停电，电话互通未登记。");
    assertThat(explanation(dossier, after)).isEqualTo("第二次停水期间未互通。");

    var closedAt = dossier.getString("volumes[0].closing.recordedAt");
    var then =
        given()
            .auth()
            .oauth2(AccessTokens.bearer("auditor"))
            .queryParam("asOf", closedAt)
            .get("/dossiers/{id}", incident.id)
            .jsonPath();
    assertThat(then.getString("state")).isEqualTo("CLOSED");
    assertThat(then.getString("head")).isEqualTo(dossier.getString("volumes[0].closing.hash"));
    assertThat(then.<Object>getList("reviews")).isEqualTo(first.<Object>getList("reviews"));
    assertThat(then.<Object>getList("obligations")).isEqualTo(first.<Object>getList("obligations"));
  }

  private static String explanation(JsonPath dossier, Obligation obligation) {
    return dossier.getString(
        "obligations.find { it.id == '%s' }.explanation.text".formatted(obligation.id()));
  }

  @Test
  void whatWasExplainedBeforeTheClosingIsNotExplainedAnew() {
    closed();
    reopened();
    filedAgain();
    var body = Archive.reviewHeldAt(SECOND);
    body.put(
        "explanations",
        List.of(Map.of("code", "daily-exchange", "window", "2026-10-14", "text", "另有原因。")));
    var refused = post("review", body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("errors[0].field")).isEqualTo("explanations[0].window");
    assertThat(refused.jsonPath().getString("errors[0].message")).isEqualTo("该逾期事项已随前次归档说明，不再更改");
  }
}
