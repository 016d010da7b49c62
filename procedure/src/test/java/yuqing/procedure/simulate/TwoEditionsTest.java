package yuqing.procedure.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.contracts.term.ObligationCode;
import yuqing.procedure.casefile.SchoolZone;
import yuqing.procedure.policy.EditionReader;
import yuqing.procedure.policy.PolicyEditions;

/// Cases on both sides of a change: from 2027-01-01 on there are 90 minutes to confirm a grade, not
/// an hour, and a case of a general nature goes straight to level 1.
class TwoEditionsTest {

  private static final String CONFIRM =
      "owner: group-office, within: 1 h, source: school, remind-before: 20 min";

  private final Scenarios scenarios = new Scenarios(editions(), SchoolZone.DEFAULT);

  private static PolicyEditions editions() {
    var first = PolicyEditions.bundled();
    var next =
        first
            .all()
            .getFirst()
            .text()
            .replace("edition: 2024-09-25", "edition: 2027-01-01\nfollows: 2024-09-25")
            .replace(CONFIRM, CONFIRM.replace("1 h", "90 min"))
            .replace("when: [{impact: [LARGE]}]", "when: [{impact: [LARGE]}, {scope: [GENERAL]}]");
    return first.with(List.of(EditionReader.read("next", next)));
  }

  /// However late it is received or judged, the discovery decides.
  @ParameterizedTest
  @CsvSource({
    "2026-12-31T23:59:59+08:00, 2026-12-31T23:59:59+08:00, 2, 60",
    "2026-12-31T23:59:59+08:00, 2027-01-02T08:00:00+08:00, 2, 60",
    "2026-12-31T16:00:00Z,      2027-01-01T00:00:00+08:00, 1, 90",
    "2027-01-01T00:00:00+08:00, 2027-01-01T09:00:00+08:00, 1, 90"
  })
  void theDiscoveryDecidesWhichJudges(String discovered, String received, int level, int minutes) {
    var judgement =
        scenarios
            .run(
                "case",
                """
                scenario: beside the change
                report:
                  {category: STUDENT_LIFE, scope: GENERAL, impact: SOME, aptToSpread: false,
                   suddenGrave: false, department: logistics, discoveredAt: "%s"}
                reportedBy: reporter
                receivedAt: "%s"
                heightened: []
                events: []
                asOf: "2027-01-05T00:00:00+08:00"
                """
                    .formatted(discovered, received))
            .judgement();
    assertThat(judgement.level().number()).isEqualTo(level);
    assertThat(judgement.obligations())
        .filteredOn(each -> each.code() == ObligationCode.CONFIRM_GRADE)
        .singleElement()
        .satisfies(
            each ->
                assertThat(Duration.between(each.opened(), each.due()))
                    .isEqualTo(Duration.ofMinutes(minutes)));
  }
}
