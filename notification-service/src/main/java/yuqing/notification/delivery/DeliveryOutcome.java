package yuqing.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.durable.Backoff;
import yuqing.durable.TransactionRetry;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueRows;
import yuqing.notification.channel.Channel;
import yuqing.notification.channel.DeliverySettings;

/// Records a channel's answer and decides what follows from it.
@ApplicationScoped
class DeliveryOutcome {
  private final Transactions transactions;
  private final DueRows dueRows;
  private final DeliverySettings settings;
  private final InstantSource clock;

  DeliveryOutcome(
      Transactions transactions, DueRows dueRows, DeliverySettings settings, InstantSource clock) {
    this.transactions = transactions;
    this.dueRows = dueRows;
    this.settings = settings;
    this.clock = clock;
  }

  <D extends Delivery> void record(MessageSender.Attempt<D> attempt, Channel.Answer answer) {
    var owner = attempt.owner();
    new TransactionRetry(transactions, settings.recordWithin())
        .inNew(
            connection -> {
              owner.lock(connection, attempt.key());
              record(owner, connection, owner.find(attempt.key()), attempt.number(), answer);
              return null;
            });
  }

  private <D extends Delivery> void record(
      DeliveryOwner<D> owner, Connection connection, D delivery, int attempt, Channel.Answer answer)
      throws SQLException {
    var now = clock.instant();
    switch (answer) {
      case Channel.Answer.Accepted _ -> accept(owner, connection, delivery, attempt, now);
      case Channel.Answer.Refused refused -> {
        if (delivery.awaits(attempt)) {
          giveUp(owner, connection, delivery, refused.reason(), now);
        }
      }
      case Channel.Answer.Unavailable unavailable -> {
        if (delivery.awaits(attempt)) {
          tryLater(owner, connection, delivery, unavailable.reason(), now);
        }
      }
    }
  }

  /// Counts however late the answer comes, and for a delivery that was stopped: the message is out.
  private <D extends Delivery> void accept(
      DeliveryOwner<D> owner, Connection connection, D delivery, int attempt, Instant now)
      throws SQLException {
    if (delivery.state() == DeliveryState.ACCEPTED) {
      return;
    }
    delivery.settle(DeliveryState.ACCEPTED, now);
    dueRows.cancel(connection, owner.kind(), delivery.key());
    owner.accepted(connection, delivery, attempt, now);
    owner.count(delivery, "accepted");
  }

  private <D extends Delivery> void tryLater(
      DeliveryOwner<D> owner, Connection connection, D delivery, String reason, Instant now)
      throws SQLException {
    var backoff = new Backoff(settings.firstWait(), settings.longestWait());
    var next = now.plus(backoff.after(delivery.attempts()));
    if (attemptsAreUsedUp(delivery) || next.isAfter(delivery.triedUntil(settings.giveUpAfter()))) {
      giveUp(owner, connection, delivery, reason, now);
      return;
    }
    delivery.failed(reason);
    dueRows.schedule(connection, owner.kind(), delivery.key(), next);
    owner.failed(connection, delivery, now, next);
    owner.count(delivery, "retried");
  }

  boolean attemptsAreUsedUp(Delivery delivery) {
    return delivery.attempts() >= settings.maxAttempts();
  }

  <D extends Delivery> void giveUp(
      DeliveryOwner<D> owner, Connection connection, D delivery, String reason, Instant now)
      throws SQLException {
    delivery.settle(DeliveryState.FAILED, now);
    delivery.failed(reason);
    dueRows.cancel(connection, owner.kind(), delivery.key());
    owner.count(delivery, "failed");
    owner.failed(connection, delivery, now, null);
  }
}
