package yuqing.journeys.roles;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/// Waits for what must come by way of the topics.
final class Patience {

  private static final Duration AT_MOST = Duration.ofMinutes(2);

  private Patience() {}

  /// @param found answers null as long as it is not there
  static <T> T until(String what, Callable<T> found) {
    return Awaitility.await(what)
        .atMost(AT_MOST)
        .pollInterval(Duration.ofMillis(200))
        .until(found, Objects::nonNull);
  }
}
