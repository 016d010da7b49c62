package yuqing.notification.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yuqing.durable.due.DueRows;

/// The rows that order all work on a subscription, and when each is to be looked at next.
@ApplicationScoped
class SubscriptionQueues implements PanacheRepositoryBase<SubscriptionQueue, UUID> {
  private final MessageQueue queue;
  private final DueRows dueRows;

  SubscriptionQueues(MessageQueue queue, DueRows dueRows) {
    this.queue = queue;
    this.dueRows = dueRows;
  }

  /// Held until the transaction ends; null when there is no such subscription.
  SubscriptionQueue locked(UUID subscription) {
    return findById(subscription, LockModeType.PESSIMISTIC_WRITE);
  }

  /// Sets the lane's due row to when there will be something to send; clears it when nothing waits.
  ///
  /// @param earliest not before this, such as now
  void schedule(Connection connection, SubscriptionQueue lane, Instant earliest)
      throws SQLException {
    var key = lane.subscription.toString();
    var next = queue.nextAt(connection, lane.subscription);
    if (next.isEmpty()) {
      dueRows.cancel(connection, WebhookDispatcher.KIND, key);
      return;
    }
    var at = latest(next.get(), lane.resumeAt == null ? earliest : latest(lane.resumeAt, earliest));
    dueRows.schedule(connection, WebhookDispatcher.KIND, key, at);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
