package yuqing.procedure.casefile;

import java.util.List;
import java.util.Objects;
import yuqing.contracts.term.Level;

/// What the grading table gives for the present facts.
///
/// @param proposal the level by rule; shown beside a person's decision
/// @param rule id of the rule that held, as in the policy edition
/// @param article the regulation's article behind it
/// @param missingFacts names of those of scope, impact and aptToSpread that are not stated
public record Grading(Level proposal, String rule, int article, List<String> missingFacts) {

  public Grading {
    Objects.requireNonNull(proposal, "proposal");
    Objects.requireNonNull(rule, "rule");
    missingFacts = List.copyOf(missingFacts);
  }
}
