package yuqing.procedure.policy;

import java.util.List;
import java.util.Set;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Scope;

/// One line of the grading table (article 10).
///
/// @param id such as `large-impact`
/// @param when one of these cases is enough; empty for the last rule, which always holds
public record GradingRule(String id, int article, Level level, List<Case> when, Label label) {

  public GradingRule {
    when = List.copyOf(when);
  }

  public boolean holds(Category category, Scope scope, Impact impact, Boolean aptToSpread) {
    return when.isEmpty()
        || when.stream().anyMatch(each -> each.holds(category, scope, impact, aptToSpread));
  }

  /// Facts that must all be so; an empty set and a null require nothing. A fact that nobody has
  /// stated is never so.
  public record Case(
      Set<Category> category, Set<Scope> scope, Set<Impact> impact, Boolean aptToSpread) {

    public Case {
      category = Set.copyOf(category);
      scope = Set.copyOf(scope);
      impact = Set.copyOf(impact);
    }

    boolean holds(Category category, Scope scope, Impact impact, Boolean aptToSpread) {
      return fits(this.category, category)
          && fits(this.scope, scope)
          && fits(this.impact, impact)
          && (this.aptToSpread == null || this.aptToSpread.equals(aptToSpread));
    }

    private static <T> boolean fits(Set<T> wanted, T fact) {
      return wanted.isEmpty() || (fact != null && wanted.contains(fact));
    }
  }
}
