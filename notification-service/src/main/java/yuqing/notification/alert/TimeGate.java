package yuqing.notification.alert;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import yuqing.durable.due.DueGate;
import yuqing.durable.inbox.CatchUp;

/// Nothing escalates and nothing is sent until all that was published in the meantime is consumed:
/// what would be notified may be met already.
final class TimeGate {

  @Produces
  @Singleton
  DueGate untilCaughtUp(CatchUp catchUp) {
    return catchUp::caughtUp;
  }
}
