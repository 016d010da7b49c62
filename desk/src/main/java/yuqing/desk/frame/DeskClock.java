package yuqing.desk.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;

/// The clock of the desk; tests give another.
final class DeskClock {
  private DeskClock() {}

  @Produces
  @ApplicationScoped
  static InstantSource clock() {
    return Clock.systemUTC();
  }
}
