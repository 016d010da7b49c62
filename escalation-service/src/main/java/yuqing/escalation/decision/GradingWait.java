package yuqing.escalation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import yuqing.rest.query.QueryReader;

/// Lets a script that has just posted wait for the grading instead of asking in a loop. Bounded in
/// time and in number; no transaction is held while it waits, and no thread of the machine's.
@ApplicationScoped
public class GradingWait {

  static final int LONGEST_SECONDS = 30;
  private static final int MOST_WAITING = 200;
  private static final long LOOK_EVERY_MS = 100;
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,2})s?");

  private final Semaphore places = new Semaphore(MOST_WAITING);

  /// Reads `5s`; absent is no wait.
  static Duration read(QueryReader query, String sent) {
    var text = query.text("wait", sent, 10);
    if (text == null) {
      return Duration.ZERO;
    }
    var seconds = SECONDS.matcher(text);
    if (seconds.matches() && Integer.parseInt(seconds.group(1)) <= LONGEST_SECONDS) {
      return Duration.ofSeconds(Integer.parseInt(seconds.group(1)));
    }
    query
        .errors()
        .reject(
            "wait",
            "out-of-range",
            "应为 0s 到 %ds".formatted(LONGEST_SECONDS),
            "must be 0s to %ds".formatted(LONGEST_SECONDS));
    return Duration.ZERO;
  }

  /// Looks until something is found or the time is over; when too many wait already, looks once.
  <T> Optional<T> upTo(Duration atMost, Supplier<Optional<T>> look) {
    var found = look.get();
    if (found.isPresent() || atMost.isZero() || !places.tryAcquire()) {
      return found;
    }
    try {
      var until = System.nanoTime() + atMost.toNanos();
      while (found.isEmpty() && System.nanoTime() - until < 0) {
        Thread.sleep(LOOK_EVERY_MS);
        found = look.get();
      }
      return found;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return found;
    } finally {
      places.release();
    }
  }
}
