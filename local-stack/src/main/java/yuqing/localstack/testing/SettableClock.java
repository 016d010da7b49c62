package yuqing.localstack.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The clock of all tests: a test puts it forward instead of waiting.
///
/// A test that puts it back puts it forward again, for the tests that come after on the same clock.
public final class SettableClock implements InstantSource {
  /// 08:15 at the school, on a working day.
  private static final Instant MORNING = Instant.parse("2026-10-13T00:15:00Z");

  private final InstantSource base;
  private final Instant began;
  private Duration ahead = Duration.ZERO;

  private SettableClock(InstantSource base, Instant began) {
    this.base = base;
    this.began = began;
  }

  /// At 08:15 at the school, moving only when a test moves it.
  public SettableClock() {
    this(() -> MORNING, MORNING);
  }

  /// Moves only when a test moves it.
  public static SettableClock standingAt(Instant instant) {
    return new SettableClock(() -> instant, instant);
  }

  /// Moves on a millisecond each time it is read, so that no two instants are the same.
  public static SettableClock steppingFrom(Instant instant) {
    var millis = new AtomicLong(instant.toEpochMilli());
    return new SettableClock(() -> Instant.ofEpochMilli(millis.incrementAndGet()), instant);
  }

  /// The machine's clock in whole milliseconds.
  public static SettableClock running() {
    InstantSource machine = InstantSource.system();
    return new SettableClock(
        () -> machine.instant().truncatedTo(ChronoUnit.MILLIS), machine.instant());
  }

  @Override
  public synchronized Instant instant() {
    return base.instant().plus(ahead);
  }

  public synchronized Instant tick(Duration by) {
    ahead = ahead.plus(by);
    return instant();
  }

  /// As somebody does who sets a machine's clock.
  public Instant putBack(Duration by) {
    return tick(by.negated());
  }

  public synchronized Instant goTo(Instant later) {
    var now = instant();
    if (later.isBefore(now)) {
      throw new IllegalArgumentException("time does not go back");
    }
    return tick(Duration.between(now, later));
  }

  /// The time of day at which it began, on the first day that no test has reached yet.
  public synchronized Instant nextMorning() {
    long days = Duration.between(began, instant()).toDays() + 1;
    return goTo(began.plus(Duration.ofDays(days)));
  }

  /// Some time ago, as a request states it.
  public String ago(Duration by) {
    return instant().minus(by).toString();
  }
}
