package yuqing.journeys.roles;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/// Waits for events that arrive over the topics.
final class Patience {

  private static final Duration AT_MOST = Duration.ofMinutes(2);

  private Patience() {}

  /// @param found returns null until it is there
  static <T> T until(String what, Callable<T> found) {
    return Awaitility.await(what)
        .atMost(AT_MOST)
        .pollInterval(Duration.ofMillis(200))
        .until(found, Objects::nonNull);
  }
}
