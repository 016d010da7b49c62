package yuqing.escalation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import yuqing.localstack.testing.SettableClock;

/// The service's clock in tests: 08:20 at the school, moving only when a test moves it.
@Singleton
class TestClockProducer {

  @Produces
  @Singleton
  SettableClock clock() {
    return SettableClock.standingAt(Instant.parse("2026-10-13T00:20:00Z"));
  }
}
