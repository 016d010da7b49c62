package yuqing.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Bounds wrong codes by address, so that nobody finds a right one by trying. Of the addresses only
/// the newest are remembered.
@ApplicationScoped
class CodeRateLimit {
  static final int WRONG_CODES = 10;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int ADDRESSES = 10_000;

  private final InstantSource clock;

  private final Map<String, Guesses> byAddress =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
          return size() > ADDRESSES;
        }
      };

  CodeRateLimit(InstantSource clock) {
    this.clock = clock;
  }

  private record Guesses(Instant since, int wrong) {}

  /// Whether this address has guessed wrong too often of late.
  synchronized boolean reached(String address) {
    return current(address).wrong() >= WRONG_CODES;
  }

  synchronized void wrong(String address) {
    var guesses = current(address);
    byAddress.put(address, new Guesses(guesses.since(), guesses.wrong() + 1));
  }

  private Guesses current(String address) {
    var now = clock.instant();
    var guesses = byAddress.get(address);
    return guesses == null || guesses.since().plus(WINDOW).isBefore(now)
        ? new Guesses(now, 0)
        : guesses;
  }
}
