package yuqing.procedure.simulate;

import java.time.ZoneId;
import java.util.List;
import yuqing.procedure.Procedure;
import yuqing.procedure.policy.PolicyEditions;

/// Reads scenarios, judges them and compares the outcome with what they expect.
public final class Scenarios {

  private final PolicyEditions editions;
  private final ZoneId zone;

  /// @param zone the school's
  public Scenarios(PolicyEditions editions, ZoneId zone) {
    this.editions = editions;
    this.zone = zone;
  }

  /// Judges one scenario.
  ///
  /// @param place how the text is called in a refusal, such as its file's name
  /// @param text YAML or JSON
  /// @throws UnreadableScenario when it is refused
  public ScenarioResult run(String place, String text) {
    var scenario = ScenarioReader.read(place, text);
    var file = scenario.file();
    var edition = editions.editionInForceAt(file.report().discoveredAt(), zone);
    var judgement = Procedure.judge(edition, scenario.heightened(), file, zone, scenario.asOf());
    var differences =
        scenario
            .expected()
            .map(expected -> Comparison.differences(expected, judgement, zone))
            .orElse(List.of());
    return new ScenarioResult(scenario.name(), judgement, zone, differences);
  }
}
