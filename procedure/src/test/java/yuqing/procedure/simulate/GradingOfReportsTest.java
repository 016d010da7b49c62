package yuqing.procedure.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Scope;
import yuqing.procedure.casefile.Facts;
import yuqing.procedure.casefile.SchoolZone;
import yuqing.procedure.grading.GradingTable;
import yuqing.procedure.policy.PolicyEditions;
import yuqing.procedure.yaml.YamlReader;

/// Article 10: the sample reports have the levels that their authors name.
class GradingOfReportsTest {

  private final PolicyEditions editions = PolicyEditions.bundled();

  private static Map<String, String> levels() {
    return Resources.text("cases/levels.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", 3))
        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
  }

  @TestFactory
  Stream<DynamicTest> everyReport() {
    var levels = levels();
    assertThat(levels).hasSize(24);
    return Resources.text("cases/reports.ndjson")
        .lines()
        .map(
            line -> {
              var map = YamlReader.read("reports.ndjson", line).map();
              var reference = map.get("source").map().get("reference").text();
              return DynamicTest.dynamicTest(
                  reference, () -> assertThat(level(line)).isEqualTo(levels.get(reference)));
            });
  }

  /// Through the scenario reader, which takes a report as other systems post it.
  private String level(String report) {
    var scenario =
        "{report: %s, reportedBy: reporter, receivedAt: '%s', asOf: '%s'}"
            .formatted(report, "2026-12-01T00:00:00+08:00", "2026-12-01T00:00:00+08:00");
    var judgement = new Scenarios(editions, SchoolZone.DEFAULT).run("report", scenario).judgement();
    assertThat(judgement.provisional()).isTrue();
    return Integer.toString(judgement.level().number());
  }

  @Test
  void missingFactsAreNamed() {
    var edition = editions.all().getFirst();
    var nothing =
        GradingTable.grade(edition, new Facts(Category.MAJOR_SAFETY, null, null, null, false));
    assertThat(nothing.proposal().number()).isEqualTo(2);
    assertThat(nothing.rule()).isEqualTo("scope-missing-major-safety");
    assertThat(nothing.missingFacts()).containsExactly("scope", "impact", "aptToSpread");
    var other =
        GradingTable.grade(
            edition, new Facts(Category.STAFF_WORK, null, Impact.SOME, false, false));
    assertThat(other.proposal().number()).isEqualTo(3);
    assertThat(other.missingFacts()).containsExactly("scope");
    var spread =
        GradingTable.grade(
            edition, new Facts(Category.STAFF_WORK, Scope.INDIVIDUAL, null, true, false));
    assertThat(spread.proposal().number()).isEqualTo(2);
    assertThat(spread.missingFacts()).containsExactly("impact");
  }
}
