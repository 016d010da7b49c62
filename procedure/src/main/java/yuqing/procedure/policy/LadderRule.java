package yuqing.procedure.policy;

import java.time.Duration;
import java.util.Map;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;

/// Who is notified while nobody acknowledges.
///
/// @param above the post above each; the topmost has none
/// @param escalations how each level escalates
/// @param notifiedAtOnce how many posts are notified without a wait
public record LadderRule(
    NumberSource source,
    Map<Post, Post> above,
    Map<Level, LevelEscalation> escalations,
    Map<AlertCause, Integer> notifiedAtOnce) {

  public LadderRule {
    above = Map.copyOf(above);
    escalations = Map.copyOf(escalations);
    notifiedAtOnce = Map.copyOf(notifiedAtOnce);
  }

  /// @param pause before the next post is notified, unless it is acknowledged
  /// @param upTo where it ends, though always at least one above the owner
  public record LevelEscalation(Duration pause, Post upTo) {}
}
