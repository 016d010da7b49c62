package yuqing.durable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Stands still until it is told otherwise.
public final class SettableClock implements InstantSource {

  private volatile Instant now = Instant.parse("2026-10-13T00:15:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  public synchronized void tick(Duration duration) {
    now = now.plus(duration);
  }
}
