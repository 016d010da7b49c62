package yuqing.notification.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import yuqing.contracts.EscalationEvent.Rung;
import yuqing.contracts.term.Post;

/// One rung of an alert's ladder, as it was ordered.
@Embeddable
class LadderStep {
  String post;
  String department;

  @Column(name = "after_ms")
  long afterMs;

  static LadderStep of(Rung ordered) {
    var rung = new LadderStep();
    rung.post = ordered.post().code();
    rung.department = ordered.department();
    rung.afterMs = ordered.after().toMillis();
    return rung;
  }

  Post post() {
    return Post.of(post);
  }

  /// From the order, if nobody has acknowledged by then.
  Duration after() {
    return Duration.ofMillis(afterMs);
  }
}
