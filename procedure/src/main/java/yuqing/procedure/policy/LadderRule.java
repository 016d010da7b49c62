package yuqing.procedure.policy;

import java.time.Duration;
import java.util.Map;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;

/// Who is told when nobody acknowledges.
///
/// @param above the post above each; the topmost has none
/// @param climbs how each level climbs
/// @param toldAtOnce how many posts hear of it without a wait
public record LadderRule(
    NumberSource source,
    Map<Post, Post> above,
    Map<Level, Climb> climbs,
    Map<AlertCause, Integer> toldAtOnce) {

  public LadderRule {
    above = Map.copyOf(above);
    climbs = Map.copyOf(climbs);
    toldAtOnce = Map.copyOf(toldAtOnce);
  }

  /// @param pause before the next post is told, if nobody has acknowledged
  /// @param upTo where it ends, though always at least one above the owner
  public record Climb(Duration pause, Post upTo) {}
}
