package yuqing.escalation.board;

import java.time.Instant;
import java.util.Set;
import yuqing.access.HeldPosts;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;

/// Which obligations are asked for. An empty set means all.
///
/// @param owners the posts that owe them
/// @param departments codes of those whose posts owe them
/// @param levels of their incidents, in force
/// @param owed whether only those that are open, or missed and not done, and can still be done
/// @param heldBy only those of these posts; null for those of all
/// @param dueBefore exclusive; null for no matter when
record ObligationFilter(
    Set<Outcome> outcomes,
    Set<Post> owners,
    Set<String> departments,
    Set<ObligationCode> codes,
    Set<Level> levels,
    boolean owed,
    HeldPosts heldBy,
    Instant dueBefore) {

  ObligationFilter {
    outcomes = Set.copyOf(outcomes);
    owners = Set.copyOf(owners);
    departments = Set.copyOf(departments);
    codes = Set.copyOf(codes);
    levels = Set.copyOf(levels);
  }

  /// The same of what is owed now.
  ObligationFilter onlyOwed() {
    return new ObligationFilter(
        outcomes, owners, departments, codes, levels, true, heldBy, dueBefore);
  }
}
