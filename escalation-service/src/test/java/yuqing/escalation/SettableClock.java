package yuqing.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The service's clock in tests: it stands until it is told to go on. Whoever puts it back puts it
/// forward again, for the tests that come after.
@ApplicationScoped
public class SettableClock implements InstantSource {

  private static final Duration DAY = Duration.ofDays(1);

  // 08:20 at the school
  private Instant now = Instant.parse("2026-10-13T00:20:00Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  public synchronized Instant tick(Duration on) {
    now = now.plus(on);
    return now;
  }

  /// As somebody does who sets a machine's clock.
  public synchronized Instant putBack(Duration by) {
    now = now.minus(by);
    return now;
  }

  public synchronized Instant goTo(Instant later) {
    if (later.isBefore(now)) {
      throw new IllegalArgumentException("time does not go back");
    }
    now = later;
    return now;
  }

  /// 08:20 of a day on which no test has been yet.
  public synchronized Instant nextMorning() {
    var morning = Instant.parse("2026-10-13T00:20:00Z");
    var days = Duration.between(morning, now).toDays() + 1;
    now = morning.plus(DAY.multipliedBy(days));
    return now;
  }
}
