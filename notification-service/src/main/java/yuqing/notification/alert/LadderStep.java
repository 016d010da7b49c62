package yuqing.notification.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import yuqing.contracts.EscalationEvent.Rung;
import yuqing.contracts.term.Post;

/// One step of an alert's ladder, as it was ordered.
@Embeddable
class LadderStep {
  String post;
  String department;

  @Column(name = "after_ms")
  long afterMs;

  static LadderStep of(Rung ordered) {
    var step = new LadderStep();
    step.post = ordered.post().code();
    step.department = ordered.department();
    step.afterMs = ordered.after().toMillis();
    return step;
  }

  Post post() {
    return Post.of(post);
  }

  /// From the order, if nobody has acknowledged by then.
  Duration after() {
    return Duration.ofMillis(afterMs);
  }
}
