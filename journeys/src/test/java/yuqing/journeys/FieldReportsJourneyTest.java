package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Reports from the field that concern several services, `field-reports/01` and `03`: each played
/// as its file says, and right as its file says.
class FieldReportsJourneyTest {

  private static final Duration WITHIN = Duration.ofSeconds(60);
  private static final List<String> OF_THE_DEPARTMENT = List.of("liaison", "department-head");

  private final SuiteUnderTest suite = SuiteUnderTest.get();
  private final Caller reporter = suite.as("reporter");
  private final Caller office = suite.as("group-office", "party-affairs");

  @Test
  void whoOwesADutyAfterAnAssignmentHearsOfIt() throws Exception {
    var steps = steps("01-assigned-to-another-department.yaml");
    var posted = post(report(steps, 0), 201);
    var id = posted.get("id").asText();
    var number = posted.get("number").asText();
    var following = new Following(suite, id);
    following.untilGraded();
    following.untilAlertLeft();
    var before = departments(following.untilObligations(_ -> true));

    var assignment = steps.get(2).get("body").toString();
    office.post("incident-service", "/incidents/" + id + "/assignment", assignment).expect(201);
    var after =
        departments(
            following.untilObligations(
                found ->
                    departments(found).stream()
                        .allMatch(each -> each.path("department").asText().equals("finance"))));
    assertThat(after)
        .map(each -> each.get("due"))
        .isEqualTo(before.stream().map(each -> each.get("due")).toList());

    for (var post : OF_THE_DEPARTMENT) {
      var owed =
          after.stream()
              .filter(each -> each.get("owner").asText().equals(post))
              .filter(each -> each.get("outcome").asText().equals("OPEN"))
              .map(each -> each.get("label").asText())
              .toList();
      assertThat(owed).isNotEmpty();
      await()
          .atMost(WITHIN)
          .untilAsserted(
              () ->
                  assertThat(texts(following, number, post + "-finance@school.example"))
                      .contains(owed)
                      .contains(number, "二级舆情", "/a/"));
    }
    for (var each : after) {
      following.untilAlerted(each.get("key").asText(), "CANCELLED");
    }
  }

  @Test
  void theGroupOfficeHearsThatTheSameItemHasBecomeGrave() throws Exception {
    var steps = steps("03-second-report-is-graver.yaml");
    var report = report(steps, 0);
    var posted = post(report, 201);
    var id = posted.get("id").asText();
    var number = posted.get("number").asText();
    var following = new Following(suite, id);
    following.untilGraded();
    following.untilAlertLeft();

    report.put("impact", "LARGE").put("suddenGrave", true);
    var again = post(report, 200);
    assertThat(again.get("isNew").asBoolean()).isFalse();
    assertThat(again.get("differing").findValuesAsText("field"))
        .containsExactlyInAnyOrder("impact", "suddenGrave");
    await()
        .atMost(WITHIN)
        .untilAsserted(
            () ->
                assertThat(texts(following, number, "group-office@school.example"))
                    .contains("负面影响程度", "突发重大", id)
                    .doesNotContain("塑料碎片"));
    var incident = office.get("incident-service", "/incidents/" + id).expect(200).body();
    assertThat(incident.get("suddenGrave").asBoolean()).isTrue();
    assertThat(incident.get("impact").asText()).isEqualTo("SOME");
    following.untilObligations(found -> found.toString().contains("\"report-to-leading-group\""));
    // The same again, and once more the first, are no news.
    post(report, 200);
    post(report(steps, 0), 200);
    var later = office.get("incident-service", "/incidents/" + id).expect(200).body();
    assertThat(later.get("differences")).hasSize(1);
  }

  private JsonNode post(ObjectNode report, int status) {
    return reporter.post("incident-service", "/incidents", report.toString()).expect(status).body();
  }

  /// What liaison and head owe.
  private static List<JsonNode> departments(JsonNode obligations) {
    return StreamSupport.stream(obligations.get("obligations").spliterator(), false)
        .filter(each -> OF_THE_DEPARTMENT.contains(each.get("owner").asText()))
        .toList();
  }

  private static String texts(Following following, String number, String to)
      throws IOException, InterruptedException {
    return String.join(
        "\n",
        following.messagesAbout(number).stream()
            .filter(message -> message.get("to").asText().equals(to))
            .map(JsonNode::toString)
            .toList());
  }

  private static JsonNode steps(String name) throws IOException {
    try (var file = FieldReportsJourneyTest.class.getResourceAsStream("/field-reports/" + name)) {
      return new YAMLMapper().readTree(file).get("steps");
    }
  }

  private static ObjectNode report(JsonNode steps, int step) {
    var report = (ObjectNode) steps.get(step).get("body").deepCopy();
    return report.put("discoveredAt", Instant.now().minus(Duration.ofMinutes(1)).toString());
  }
}
