package yuqing.procedure.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yuqing.procedure.casefile.SchoolZone;
import yuqing.procedure.policy.EditionReader;
import yuqing.procedure.policy.PolicyEditions;

/// The size of what a small file causes is bounded: refused beyond, with the place named.
class BoundedScenariosTest {

  private static final String AT_LEVEL_1 =
      """
      scenario: x
      report: {category: IDEOLOGY, scope: GENERAL, impact: LARGE, aptToSpread: true,
        suddenGrave: false, department: logistics, discoveredAt: "2026-10-13T08:15:00+08:00"}
      reportedBy: liaison
      receivedAt: "2026-10-13T08:15:00+08:00"
      heightened: [HEIGHTENED]
      events: [EVENTS]
      asOf: "AS-OF"
      """;

  private static final String TWO_YEARS_LATER = "2028-10-14T08:15:00+08:00";

  private final Scenarios scenarios = new Scenarios(PolicyEditions.bundled(), SchoolZone.DEFAULT);

  private static String scenario(String asOf) {
    return AT_LEVEL_1.replace("AS-OF", asOf).replace("HEIGHTENED", "").replace("EVENTS", "");
  }

  private void refused(String text, String message) {
    assertThatThrownBy(() -> scenarios.judge("s.yaml", text))
        .isInstanceOf(UnreadableScenario.class)
        .hasMessageStartingWith("s.yaml:")
        .hasMessageContaining(message);
  }

  @Test
  void twoYearsAtLevelOneAreJudgedInLessThanAMegabyteAndAHalf() {
    var judged = scenarios.judge("s.yaml", scenario(TWO_YEARS_LATER));
    assertThat(judged.judgement().obligations()).hasSizeBetween(4_000, 6_000);
    assertThat(judged.jsonBytes().size()).isLessThan(1_500_000);
    assertThat(judged.json()).isEqualTo(scenarios.run("s.yaml", scenario(TWO_YEARS_LATER)).json());
  }

  @Test
  void aSecondMoreIsRefused() {
    refused(scenario("2028-10-14T08:15:01+08:00"), "asOf: is more than two years");
    refused(scenario("2046-10-01T08:15:00+08:00"), "asOf: is more than two years");
  }

  @Test
  void anEditionOfShortWindowsGivesTooManyInTwoYears() {
    var text =
        PolicyEditions.bundled()
            .all()
            .getFirst()
            .text()
            .replace(
                "window: 4 h, source: school, remind-before: 1 h",
                "window: 30 min, source: school, remind-before: 10 min");
    assertThat(text).contains("window: 30 min");
    var short30 =
        new Scenarios(
            new PolicyEditions(List.of(EditionReader.read("e.yaml", text))), SchoolZone.DEFAULT);
    assertThatThrownBy(() -> short30.judge("s.yaml", scenario(TWO_YEARS_LATER)))
        .isInstanceOf(UnreadableScenario.class)
        .hasMessageContaining("asOf: gives more than 6000 obligations");
    assertThat(
            short30
                .judge("s.yaml", scenario("2026-12-13T08:15:00+08:00"))
                .judgement()
                .obligations())
        .hasSizeGreaterThan(2_900);
  }

  @Test
  void listsAreBounded() {
    var period = "{from: '2026-10-01T00:00:00+08:00', to: '2026-10-02T00:00:00+08:00'}";
    refused(
        AT_LEVEL_1
            .replace("AS-OF", TWO_YEARS_LATER)
            .replace("HEIGHTENED", repeated(period, 101))
            .replace("EVENTS", ""),
        "heightened: more than 100 entries");
    var event = "{at: '2026-10-13T09:15:00+08:00', action: INFORMATION_EXCHANGED}";
    refused(
        AT_LEVEL_1
            .replace("AS-OF", TWO_YEARS_LATER)
            .replace("HEIGHTENED", "")
            .replace("EVENTS", repeated(event, 2_001)),
        "events: more than 2000 entries");
    refused(
        scenario(TWO_YEARS_LATER)
            + "expect: {obligations: ["
            + repeated("{code: confirm-grade}", 6_001)
            + "]}",
        "obligations: more than 6000 entries");
  }

  @Test
  void aTextOfCountlessValuesIsRefusedBeforeItIsBuilt() {
    refused(scenario(TWO_YEARS_LATER) + "expect: [" + "a,".repeat(60_000) + "]", "50000 values");
    refused(
        scenario(TWO_YEARS_LATER) + "expect: [&a b" + ", *a".repeat(60_000) + "]", "50000 values");
    refused(
        scenario(TWO_YEARS_LATER).replace("scenario: x", "scenario: " + "x".repeat(201)), "200");
  }

  private static String repeated(String entry, int times) {
    return IntStream.range(0, times).mapToObj(_ -> entry).collect(Collectors.joining(", "));
  }
}
