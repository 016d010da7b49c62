package yuqing.incident;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// The tests' clock: begins after every report of the samples, goes on a millisecond at each look,
/// and further when a test says so.
@Singleton
public class TestClock implements InstantSource {

  private final AtomicLong millis =
      new AtomicLong(Instant.parse("2026-11-23T00:00:00Z").toEpochMilli());

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis.incrementAndGet());
  }

  public void tick(Duration by) {
    millis.addAndGet(by.toMillis());
  }

  /// Some time ago, as a test states it.
  public String ago(Duration by) {
    return instant().minus(by).toString();
  }
}
