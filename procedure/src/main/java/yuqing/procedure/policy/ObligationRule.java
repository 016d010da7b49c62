package yuqing.procedure.policy;

import java.util.List;
import java.util.Set;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;

/// What an edition defines for one obligation.
///
/// @param owed by which incidents
/// @param metBy acts that meet it
/// @param alsoMetBy other ways in which it is met
/// @param terms one for each clock that can start it
public record ObligationRule(
    ObligationCode code,
    Label label,
    Set<OwingCondition> owed,
    Set<Action> metBy,
    Set<AlternativeFulfilment> alsoMetBy,
    List<Term> terms) {

  public ObligationRule {
    owed = Set.copyOf(owed);
    metBy = Set.copyOf(metBy);
    alsoMetBy = Set.copyOf(alsoMetBy);
    terms = List.copyOf(terms);
  }

  public Term term(Clock clock) {
    return terms.stream()
        .filter(each -> each.clock() == clock)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code.code() + " has no clock " + clock));
  }

  /// The level from which on it is owed.
  public Level owedFrom() {
    return owed.stream()
        .flatMap(each -> each.level().stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code.code() + " depends on no level"));
  }
}
