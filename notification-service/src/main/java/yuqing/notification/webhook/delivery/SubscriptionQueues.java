package yuqing.notification.webhook.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.durable.due.DueRows;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// The rows that order all work on a subscription, and when each is to be looked at next.
@ApplicationScoped
public class SubscriptionQueues implements PanacheRepositoryBase<SubscriptionQueue, UUID> {

  /// Of the due row that [WebhookDispatcher] handles.
  static final String KIND = "webhook";

  private final MessageQueue messages;
  private final DueRows dueRows;

  SubscriptionQueues(MessageQueue messages, DueRows dueRows) {
    this.messages = messages;
    this.dueRows = dueRows;
  }

  /// @throws ProblemException 404 when there is no such subscription
  public SubscriptionQueue require(UUID subscription) {
    return required(findById(subscription));
  }

  /// For a change: no message of the subscription is entered, sent or settled until the
  /// transaction ends.
  ///
  /// @throws ProblemException 404 when there is no such subscription
  public SubscriptionQueue lockRequired(UUID subscription) {
    return required(lock(subscription));
  }

  private static SubscriptionQueue required(SubscriptionQueue queue) {
    if (queue == null) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    return queue;
  }

  /// Until the transaction ends; null when there is no such subscription.
  SubscriptionQueue lock(UUID subscription) {
    return findById(subscription, LockModeType.PESSIMISTIC_WRITE);
  }

  public List<SubscriptionQueue> of(List<UUID> subscriptions) {
    return list("subscription in ?1", subscriptions);
  }

  /// For a subscription that is new: nothing waits yet.
  public SubscriptionQueue create(UUID subscription) {
    var queue = new SubscriptionQueue();
    queue.subscription = subscription;
    persistAndFlush(queue);
    return queue;
  }

  /// What waits is sent at once, as if nothing had failed.
  public void resume(Connection connection, SubscriptionQueue queue, Instant now)
      throws SQLException {
    queue.forgetFailures();
    sendWaiting(connection, queue, now);
  }

  void sendWaiting(Connection connection, SubscriptionQueue queue, Instant now)
      throws SQLException {
    messages.hurry(connection, queue.subscription, now);
    schedule(connection, queue, now);
  }

  /// What waits is not sent any more.
  public void drop(Connection connection, SubscriptionQueue queue, Instant now)
      throws SQLException {
    messages.drop(connection, queue.subscription, now);
    schedule(connection, queue, now);
  }

  /// Nothing of it becomes due any more: its subscription is about to be deleted, and the queue
  /// with it.
  public void cancel(Connection connection, SubscriptionQueue queue) throws SQLException {
    dueRows.cancel(connection, KIND, queue.subscription.toString());
  }

  /// Sets the queue's due row to when there will be something to send; clears it when nothing
  /// waits.
  ///
  /// @param earliest not before this, such as now
  void schedule(Connection connection, SubscriptionQueue queue, Instant earliest)
      throws SQLException {
    var next = messages.nextAt(connection, queue.subscription);
    if (next.isEmpty()) {
      cancel(connection, queue);
      return;
    }
    var resume = queue.resumeAt == null ? earliest : latest(queue.resumeAt, earliest);
    dueRows.schedule(connection, KIND, queue.subscription.toString(), latest(next.get(), resume));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
