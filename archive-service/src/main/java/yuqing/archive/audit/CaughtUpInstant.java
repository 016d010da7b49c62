package yuqing.archive.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import yuqing.durable.inbox.CatchUp;

/// Up to which instant this archive has taken in all that lay on its topics. An archive that is
/// behind knows nothing of the present: what it misses may wait on a topic.
@ApplicationScoped
public class CaughtUpInstant {

  private final CatchUp catchUp;
  private final InstantSource clock;
  private Instant asked;

  CaughtUpInstant(CatchUp catchUp, InstantSource clock) {
    this.catchUp = catchUp;
    this.clock = clock;
  }

  /// Empty while it is behind what lay there when this was last asked; else that instant, and the
  /// ends of the topics as they are now are what to reach next.
  synchronized Optional<Instant> instant() {
    if (!catchUp.caughtUp()) {
      return Optional.empty();
    }
    var reached = Optional.ofNullable(asked);
    asked = clock.instant();
    catchUp.reachAgain();
    return reached;
  }
}
