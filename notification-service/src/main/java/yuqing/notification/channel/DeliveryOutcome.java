package yuqing.notification.channel;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.contracts.NotificationEvent;
import yuqing.durable.Backoff;
import yuqing.durable.TransactionRetry;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueRows;
import yuqing.notification.incident.EventPublisher;
import yuqing.notification.incident.IncidentLock;

/// Records a channel's answer and decides what follows from it.
@ApplicationScoped
class DeliveryOutcome {
  private final Transactions transactions;
  private final IncidentLock lock;
  private final Deliveries deliveries;
  private final EventPublisher receipts;
  private final DeliveryOwner mandate;
  private final DueRows dueRows;
  private final DeliverySettings settings;
  private final InstantSource clock;
  private final MeterRegistry metrics;

  DeliveryOutcome(
      Transactions transactions,
      IncidentLock lock,
      Deliveries deliveries,
      EventPublisher receipts,
      DeliveryOwner mandate,
      DueRows dueRows,
      DeliverySettings settings,
      InstantSource clock,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.lock = lock;
    this.deliveries = deliveries;
    this.receipts = receipts;
    this.mandate = mandate;
    this.dueRows = dueRows;
    this.settings = settings;
    this.clock = clock;
    this.metrics = metrics;
  }

  void settle(MessageSender.Task task, Channel.Answer answer) {
    new TransactionRetry(transactions, settings.recordWithin())
        .inNew(
            connection -> {
              lock.lock(connection, task.incident());
              var delivery = deliveries.findById(task.delivery());
              record(connection, delivery, task.attempt(), answer);
              return null;
            });
  }

  private void record(Connection connection, Delivery delivery, int attempt, Channel.Answer answer)
      throws SQLException {
    var now = clock.instant();
    switch (answer) {
      case Channel.Answer.Accepted _ -> accepted(connection, delivery, attempt, now);
      case Channel.Answer.Refused refused -> {
        if (isCurrent(delivery, attempt)) {
          giveUp(connection, delivery, refused.reason(), now);
        }
      }
      case Channel.Answer.Unavailable unavailable -> {
        if (isCurrent(delivery, attempt)) {
          tryLater(connection, delivery, unavailable.reason(), now);
        }
      }
    }
  }

  /// False for the late answer to an attempt that has been repeated meanwhile, or that nobody
  /// waits for any more.
  private static boolean isCurrent(Delivery delivery, int attempt) {
    return delivery.state == DeliveryState.PENDING && delivery.attempts == attempt;
  }

  /// Counts however late it is said: the letter is out.
  private void accepted(Connection connection, Delivery delivery, int attempt, Instant now)
      throws SQLException {
    if (delivery.state == DeliveryState.ACCEPTED) {
      return;
    }
    delivery.settle(DeliveryState.ACCEPTED, now);
    dueRows.cancel(connection, DeliveryAttempts.KIND, Deliveries.key(delivery));
    receipts.publish(
        connection,
        delivery.incident,
        new NotificationEvent.Accepted(delivery.forReceipt(), attempt, now));
    count(delivery, "accepted");
  }

  private void tryLater(Connection connection, Delivery delivery, String reason, Instant now)
      throws SQLException {
    var next = now.plus(backoff().after(delivery.attempts));
    var tooLate = next.isAfter(delivery.createdAt.plus(settings.giveUpAfter()));
    if (tooLate || attemptsAreUsedUp(delivery)) {
      giveUp(connection, delivery, reason, now);
      return;
    }
    delivery.reason = reason;
    dueRows.schedule(connection, DeliveryAttempts.KIND, Deliveries.key(delivery), next);
    receipts.publish(
        connection,
        delivery.incident,
        new NotificationEvent.Failed(delivery.forReceipt(), delivery.attempts, reason, now, next));
    count(delivery, "retried");
  }

  boolean attemptsAreUsedUp(Delivery delivery) {
    return delivery.attempts >= settings.maxAttempts();
  }

  void giveUp(Connection connection, Delivery delivery, String reason, Instant now)
      throws SQLException {
    delivery.settle(DeliveryState.FAILED, now);
    delivery.reason = reason;
    dueRows.cancel(connection, DeliveryAttempts.KIND, Deliveries.key(delivery));
    receipts.publish(
        connection,
        delivery.incident,
        new NotificationEvent.Failed(delivery.forReceipt(), delivery.attempts, reason, now, null));
    count(delivery, "failed");
    mandate.failedForGood(connection, delivery, now);
  }

  private Backoff backoff() {
    return new Backoff(settings.firstWait(), settings.longestWait());
  }

  private void count(Delivery delivery, String outcome) {
    metrics
        .counter("yuqing.deliveries", "channel", delivery.channel, "outcome", outcome)
        .increment();
  }
}
