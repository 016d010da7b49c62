package yuqing.procedure.alert;

import java.time.Duration;
import java.util.Objects;
import yuqing.contracts.term.Post;

/// One rung of the ladder.
///
/// @param after how long after the order this post is told, if nobody has acknowledged by then
public record LadderStep(Post post, Duration after) {

  public LadderStep {
    Objects.requireNonNull(post, "post");
    Objects.requireNonNull(after, "after");
  }
}
