package yuqing.incident;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import yuqing.localstack.testing.SettableClock;

/// The service's clock in tests: begins after every report of the samples.
@Singleton
class TestClockProducer {

  @Produces
  @Singleton
  SettableClock clock() {
    return SettableClock.steppingFrom(Instant.parse("2026-11-23T00:00:00Z"));
  }
}
