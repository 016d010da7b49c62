package yuqing.procedure.casefile;

import java.util.Objects;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Scope;

/// What is known of an incident and decides its level. A null among scope, impact and aptToSpread
/// is a fact that is not stated yet: the grading names it.
public record Facts(
    Category category, Scope scope, Impact impact, Boolean aptToSpread, boolean suddenGrave) {

  public Facts {
    Objects.requireNonNull(category, "category");
  }

  public Facts flagged() {
    return new Facts(category, scope, impact, aptToSpread, true);
  }

  public Facts ofCategory(Category other) {
    return new Facts(other, scope, impact, aptToSpread, suddenGrave);
  }
}
