package yuqing.rest.share;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/// The current use of one client.
final class ClientShare {

  private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

  private final int atOnce;
  private final Bucket rate;
  private final AtomicInteger running = new AtomicInteger();

  ClientShare(ShareSettings settings) {
    this.atOnce = settings.requestsAtOnce();
    this.rate = settings.requestsPerSecond() == 0 ? null : bucket(settings);
  }

  private static Bucket bucket(ShareSettings settings) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(settings.burst())
                    .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1)))
        .build();
  }

  /// Takes one request from the rate.
  ///
  /// @return the seconds after which to retry, at least 1; empty when the request was admitted
  OptionalLong secondsToWait() {
    if (rate == null) {
      return OptionalLong.empty();
    }
    var probe = rate.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? OptionalLong.empty()
        : OptionalLong.of(
            Math.ceilDiv(Math.max(1, probe.getNanosToWaitForRefill()), NANOS_PER_SECOND));
  }

  /// Whether one more request may run concurrently; it has to be ended then.
  boolean tryBegin() {
    if (running.incrementAndGet() <= atOnce || atOnce == 0) {
      return true;
    }
    running.decrementAndGet();
    return false;
  }

  void end() {
    running.decrementAndGet();
  }
}
