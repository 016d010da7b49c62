package yuqing.notification;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import yuqing.localstack.testing.SettableClock;

/// The service's clock in tests: runs, because a channel's own time limits do.
@Singleton
class TestClockProducer {

  @Produces
  @Singleton
  SettableClock clock() {
    return SettableClock.running();
  }
}
