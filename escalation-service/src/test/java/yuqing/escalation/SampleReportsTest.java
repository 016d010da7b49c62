package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.Scope;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// The 24 sample reports, each at its level by rule, with obligations and an alert.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class SampleReportsTest {

  @Inject SettableClock clock;

  @Test
  void everyReportComesOutAtItsLevel() throws IOException {
    var levels = levels();
    var cases = new LinkedHashMap<String, Case>();
    var received = clock.nextMorning();
    for (var report : reports()) {
      var each = new Case(report.get("department").asText());
      cases.put(report.at("/source/reference").asText(), each);
      Case.publish(each.reported(facts(report), received.minus(Duration.ofMinutes(5)), received));
    }

    assertThat(cases.keySet()).isEqualTo(levels.keySet()).hasSize(24);
    var graded = new LinkedHashMap<String, Integer>();
    cases.forEach(
        (reference, each) -> graded.put(reference, Asking.grading(each.id).getInt("level")));
    assertThat(graded).isEqualTo(levels);
    cases.values().forEach(SampleReportsTest::owesAndAlerts);
  }

  private static void owesAndAlerts(Case each) {
    assertThat(Asking.obligations(each.id).getList("obligations.code"))
        .contains("report-to-party-office", "confirm-grade", "organise-handling");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertThat(Topics.shared().about(each.id, Graded.class)).hasSize(1);
              assertThat(Topics.shared().about(each.id, AlertOrdered.class))
                  .isNotEmpty()
                  .allSatisfy(alert -> assertThat(alert.ladder()).isNotEmpty());
            });
  }

  private static Facts facts(JsonNode report) {
    var spreads = report.path("aptToSpread");
    return new Facts(
        report.get("title").asText(),
        report.get("summary").asText(),
        Category.valueOf(report.get("category").asText()),
        Nature.valueOf(report.get("nature").asText()),
        named(report, "scope", Scope.class),
        named(report, "impact", Impact.class),
        spreads.isBoolean() ? spreads.asBoolean() : null,
        report.path("suddenGrave").asBoolean());
  }

  private static <E extends Enum<E>> E named(JsonNode report, String field, Class<E> type) {
    var value = report.path(field);
    return value.isTextual() ? Enum.valueOf(type, value.asText()) : null;
  }

  private static List<JsonNode> reports() throws IOException {
    var reports = new ArrayList<JsonNode>();
    for (var line : lines("reports.ndjson")) {
      reports.add(JsonMapper.builder().build().readTree(line));
    }
    return reports;
  }

  private static Map<String, Integer> levels() throws IOException {
    var levels = new LinkedHashMap<String, Integer>();
    for (var line : lines("levels.csv").stream().skip(1).toList()) {
      var columns = line.split(",", -1);
      levels.put(columns[0], Integer.valueOf(columns[1]));
    }
    return levels;
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = SampleReportsTest.class.getResourceAsStream("/cases/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
