package yuqing.procedure.simulate;

import java.util.List;
import java.util.stream.Stream;
import yuqing.procedure.Procedure;
import yuqing.procedure.casefile.SchoolZone;
import yuqing.procedure.policy.PolicyEditions;
import yuqing.procedure.why.ObligationExplainer;
import yuqing.procedure.why.Why;

/// Every obligation of every scenario, explained.
public final class ExplainedScenarios {

  private ExplainedScenarios() {}

  public static List<Why> all() {
    return Resources.scenarios().stream()
        .map(file -> ScenarioReader.read(file.toString(), Resources.text(file)))
        .flatMap(ExplainedScenarios::explained)
        .toList();
  }

  private static Stream<Why> explained(Scenario scenario) {
    var edition = PolicyEditions.bundled().all().getFirst();
    var zone = SchoolZone.DEFAULT;
    var judgement =
        Procedure.judge(
            edition, scenario.heightened(), scenario.file(), zone, scenario.asOf().instant());
    var explaining =
        new ObligationExplainer(
            edition, scenario.heightened(), scenario.file(), zone, scenario.asOf().instant());
    return judgement.obligations().stream().map(explaining::why);
  }
}
