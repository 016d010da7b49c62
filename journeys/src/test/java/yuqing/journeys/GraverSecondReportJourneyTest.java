package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// The same item again, and it has become grave: the group office has a message within seconds,
/// once, and settles the difference.
class GraverSecondReportJourneyTest {

  private static final Duration WITHIN = Duration.ofSeconds(60);
  private static final String ABOUT_A_DIFFERENCE = "与记录不符";

  private final SuiteUnderTest suite = SuiteUnderTest.get();
  private final Caller reporter = suite.as("reporter");
  private final Caller office = suite.as("group-office", "party-affairs");

  @Test
  void theGroupOfficeIsNotifiedOnceAndTakesItOver() throws IOException, InterruptedException {
    var report = report();
    var posted = reporter.post("incident-service", "/incidents", report.toString()).expect(201);
    var id = posted.body().get("id").asText();
    var number = posted.body().get("number").asText();
    var following = new Following(suite, id);
    assertThat(following.untilGraded().get("level").asInt()).isEqualTo(3);
    following.untilAlertLeft();

    report.put("impact", "LARGE").put("suddenGrave", true);
    var again = reporter.post("incident-service", "/incidents", report.toString()).expect(200);
    assertThat(again.body().get("isNew").asBoolean()).isFalse();
    assertThat(again.body().get("differing").findValuesAsText("field"))
        .containsExactlyInAnyOrder("impact", "suddenGrave");

    await().atMost(WITHIN).until(() -> !differenceMessages(following, number).isEmpty());
    assertThat(differenceMessages(following, number).getFirst().toString())
        .contains("group-office@school.example", "负面影响程度", "突发重大", id)
        .doesNotContain("塑料碎片");
    var flagged = following.untilObligations(owed -> isOwed(owed, "report-to-leading-group"));
    assertThat(isOwed(flagged, "report-to-superior")).isTrue();
    following.untilAlerted("difference/1", "CLIMBING");

    // Once more, and the same of another reference: neither is new.
    reporter.post("incident-service", "/incidents", report.toString()).expect(200);
    ((ObjectNode) report.get("source")).put("reference", UUID.randomUUID().toString());
    reporter.post("incident-service", "/incidents", report.toString()).expect(200);
    var incident = office.get("incident-service", "/incidents/" + id).expect(200).body();
    assertThat(incident.get("differences")).hasSize(1);
    assertThat(incident.get("impact").asText()).isEqualTo("SOME");

    var settled =
        office.post(
            "incident-service",
            "/incidents/" + id + "/differences/1/settlement",
            "{\"decision\":\"TAKEN_OVER\",\"reason\":\"经核实属实\"}");
    assertThat(settled.expect(201).body().get("impact").asText()).isEqualTo("LARGE");
    following.untilAlerted("difference/1", "CANCELLED");
    await()
        .atMost(WITHIN)
        .until(
            () ->
                office.get("incident-service", "/incidents/" + id).body().path("proposal").asInt()
                    == 1);
    var dossier =
        following.untilDossier(
            found -> "TAKEN_OVER".equals(settlementIn(found).path("verdict").asText()));
    assertThat(settlementIn(dossier).get("reason").asText()).isEqualTo("经核实属实");
    assertThat(differenceMessages(following, number)).hasSize(1);
  }

  private static JsonNode settlementIn(JsonNode dossier) {
    return dossier.path("secondReports").path(0).path("settlement");
  }

  private static List<JsonNode> differenceMessages(Following following, String number)
      throws IOException, InterruptedException {
    return following.messagesAbout(number).stream()
        .filter(message -> message.get("subject").asText().contains(ABOUT_A_DIFFERENCE))
        .toList();
  }

  private static boolean isOwed(JsonNode owed, String code) {
    return StreamSupport.stream(owed.get("obligations").spliterator(), false)
        .anyMatch(each -> each.get("code").asText().equals(code));
  }

  private static ObjectNode report() throws IOException {
    var unique = UUID.randomUUID().toString();
    return (ObjectNode)
        Caller.JSON.readTree(
            """
            {"source": {"system": "sample", "reference": "%s"}, "title": "三食堂饭菜出现异物",
             "summary": "学生发帖称午餐出现塑料碎片。", "category": "STUDENT_LIFE",
             "nature": "OPINION", "department": "logistics", "discoveredAt": "%s",
             "scope": "INDIVIDUAL", "impact": "SOME", "aptToSpread": false, "suddenGrave": false,
             "sightings": [{"platform": "校园论坛", "url": "https://bbs.example/t/%s"}]}
            """
                .formatted(unique, Instant.now().minus(Duration.ofMinutes(1)), unique));
  }
}
