package yuqing.procedure.alert;

import java.time.Duration;
import java.util.Objects;
import yuqing.contracts.term.Post;

/// One step of the ladder.
///
/// @param after how long after the order this post is notified, unless it is acknowledged before
public record LadderStep(Post post, Duration after) {

  public LadderStep {
    Objects.requireNonNull(post, "post");
    Objects.requireNonNull(after, "after");
  }
}
