package yuqing.notification.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yuqing.durable.due.DueRows;

/// The rows that order all work on a subscription, and when each is to be looked at next.
@ApplicationScoped
class Lanes implements PanacheRepositoryBase<Lane, UUID> {
  @Inject MessageQueue queue;
  @Inject DueRows dueRows;

  /// Held until the transaction ends; null when there is no such subscription.
  Lane locked(UUID subscription) {
    return findById(subscription, LockModeType.PESSIMISTIC_WRITE);
  }

  /// Sets the lane's due row to when there will be something to send; clears it when nothing waits.
  ///
  /// @param earliest not before this, such as now
  void schedule(Connection connection, Lane lane, Instant earliest) throws SQLException {
    var key = lane.subscription.toString();
    var next = queue.nextAt(connection, lane.subscription);
    if (next.isEmpty()) {
      dueRows.cancel(connection, Dispatch.KIND, key);
      return;
    }
    var at = latest(next.get(), lane.resumeAt == null ? earliest : latest(lane.resumeAt, earliest));
    dueRows.schedule(connection, Dispatch.KIND, key, at);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
