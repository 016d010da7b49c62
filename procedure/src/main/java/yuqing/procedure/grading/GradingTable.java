package yuqing.procedure.grading;

import java.util.ArrayList;
import java.util.List;
import yuqing.procedure.casefile.Facts;
import yuqing.procedure.casefile.Grading;
import yuqing.procedure.policy.PolicyEdition;

/// The grading table of article 10.
public final class GradingTable {

  private GradingTable() {}

  /// What the first rule that holds gives; the last rule of a valid edition always holds.
  public static Grading grade(PolicyEdition edition, Facts facts) {
    var rule =
        edition.grading().stream()
            .filter(
                each ->
                    each.holds(
                        facts.category(), facts.scope(), facts.impact(), facts.aptToSpread()))
            .findFirst()
            .orElseThrow();
    return new Grading(rule.level(), rule.id(), rule.article(), missing(facts));
  }

  private static List<String> missing(Facts facts) {
    List<String> missing = new ArrayList<>();
    if (facts.scope() == null) {
      missing.add("scope");
    }
    if (facts.impact() == null) {
      missing.add("impact");
    }
    if (facts.aptToSpread() == null) {
      missing.add("aptToSpread");
    }
    return missing;
  }
}
