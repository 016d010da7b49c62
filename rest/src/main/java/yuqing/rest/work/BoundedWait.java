package yuqing.rest.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.QueryReader;

/// Lets a script that has just posted wait for what becomes of it instead of asking in a loop.
/// Bounded in time and in number; no transaction is held while it waits, and no thread of the
/// machine's.
@ApplicationScoped
public class BoundedWait {

  private static final int MOST_WAITING = 200;
  private static final long FIRST_LOOK_AFTER_MS = 100;

  /// Two hundred waiting requests must not query the database two thousand times a second.
  private static final long LOOK_AT_LEAST_EVERY_MS = 1_000;

  private static final LocalizedText TOO_MANY =
      new LocalizedText("同时等待的请求过多，请稍后再试", "Too many are waiting; try again later");

  private static final Pattern SECONDS = Pattern.compile("(\\d{1,2})s?");

  private final Semaphore places = new Semaphore(MOST_WAITING);

  /// Reads the parameter `wait`, such as `5s`; absent is no wait.
  public static Duration read(QueryReader query, String sent, int longestSeconds) {
    var text = query.text("wait", sent, 10);
    if (text == null) {
      return Duration.ZERO;
    }
    var seconds = SECONDS.matcher(text);
    if (seconds.matches() && Integer.parseInt(seconds.group(1)) <= longestSeconds) {
      return Duration.ofSeconds(Integer.parseInt(seconds.group(1)));
    }
    query
        .errors()
        .reject(
            "wait",
            "out-of-range",
            "应为 0 到 %d 秒".formatted(longestSeconds),
            "must be 0s to %ds".formatted(longestSeconds));
    return Duration.ZERO;
  }

  /// Looks until something is found or the time is over.
  ///
  /// @throws ProblemException 503 when too many wait already
  public <T> Optional<T> upTo(Duration atMost, Supplier<Optional<T>> look) {
    var found = look.get();
    if (found.isPresent() || atMost.isZero()) {
      return found;
    }
    if (!places.tryAcquire()) {
      throw new ProblemException(
          StandardProblem.UNAVAILABLE, TOO_MANY, List.of(), Map.of(HttpHeaders.RETRY_AFTER, "2"));
    }
    try {
      var until = System.nanoTime() + atMost.toNanos();
      var pause = FIRST_LOOK_AFTER_MS;
      while (found.isEmpty() && System.nanoTime() - until < 0) {
        Thread.sleep(Math.min(pause, Duration.ofNanos(until - System.nanoTime()).toMillis() + 1));
        pause = Math.min(LOOK_AT_LEAST_EVERY_MS, pause + pause / 2);
        found = look.get();
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return found;
    } finally {
      places.release();
    }
  }
}
