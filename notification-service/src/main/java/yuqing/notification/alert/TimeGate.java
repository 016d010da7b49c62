package yuqing.notification.alert;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import yuqing.durable.due.DueGate;
import yuqing.durable.inbox.CatchUp;

/// Nothing climbs and nothing is sent until all that was said meanwhile has been heard: what would
/// be told may be met already.
final class TimeGate {

  @Produces
  @Singleton
  DueGate untilCaughtUp(CatchUp catchUp) {
    return catchUp::caughtUp;
  }
}
