package yuqing.notification.alert;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/// Slows wrong codes by address; a right one is taken from any. Only so many addresses are
/// remembered.
@ApplicationScoped
class CodeRateLimit {
  static final int WRONG_CODES = 10;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int ADDRESSES = 10_000;

  /// Wrong codes since an address's first within the window.
  private final Cache<String, AtomicInteger> byAddress;

  CodeRateLimit(InstantSource clock) {
    byAddress =
        Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(WINDOW)
            .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
            .build();
  }

  /// Whether this address has sent too many wrong codes of late.
  boolean isReached(String address) {
    var wrong = byAddress.getIfPresent(address);
    return wrong != null && wrong.get() >= WRONG_CODES;
  }

  void countWrong(String address) {
    byAddress.get(address, _ -> new AtomicInteger()).incrementAndGet();
  }
}
