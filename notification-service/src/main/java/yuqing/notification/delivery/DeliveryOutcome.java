package yuqing.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;
import yuqing.durable.Backoff;
import yuqing.durable.TransactionRetry;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueRows;
import yuqing.durable.worker.OutOfMemoryExit;
import yuqing.notification.channel.Channel;
import yuqing.notification.channel.DeliverySettings;

/// Records channels' answers and decides what follows from them.
@ApplicationScoped
class DeliveryOutcome {
  private static final Logger LOG = Logger.getLogger(DeliveryOutcome.class);

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

  /// Tried once: where it fails, each answer is still to be recorded by itself.
  ///
  /// @param answered of one owner and group
  /// @return whether they are recorded
  boolean isRecordedTogether(List<AnsweredAttempt<?>> answered) {
    var keys = answered.stream().map(each -> each.attempt().key()).toList();
    try {
      transactions.inNew(
          connection -> {
            answered.getFirst().attempt().owner().lockAll(connection, keys);
            for (var each : answered) {
              record(connection, each);
            }
            return null;
          });
      return true;
    } catch (RuntimeException | Error failed) {
      OutOfMemoryExit.ifOutOfMemory(failed);
      LOG.infof(
          "%d answers are recorded one by one, their common transaction failed: %s",
          answered.size(), failed.getClass().getName());
      return false;
    }
  }

  private <D extends Delivery> void record(Connection connection, AnsweredAttempt<D> answered)
      throws SQLException {
    var attempt = answered.attempt();
    var owner = attempt.owner();
    try (var _ = answered.trace().makeCurrent()) {
      record(owner, connection, owner.find(attempt.key()), attempt.number(), answered.answer());
    }
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
          tryLater(owner, connection, delivery, unavailable.reason(), now, now);
        }
      }
      case Channel.Answer.Muted muted -> {
        if (delivery.awaits(attempt)) {
          goElsewhere(owner, connection, delivery, muted.reason(), now, now.plus(muted.lasting()));
        }
      }
      case Channel.Answer.Misconfigured wrong -> {
        if (delivery.awaits(attempt)) {
          goElsewhere(owner, connection, delivery, wrong.reason(), now, now);
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

  /// The channel takes nothing from anybody: where there is another one, that is next, at once.
  private <D extends Delivery> void goElsewhere(
      DeliveryOwner<D> owner,
      Connection connection,
      D delivery,
      String reason,
      Instant now,
      Instant notBefore)
      throws SQLException {
    if (owner.tries(delivery, settings.maxAttempts()) < settings.maxAttempts()) {
      giveUp(owner, connection, delivery, reason, now);
    } else {
      tryLater(owner, connection, delivery, reason, now, notBefore);
    }
  }

  private <D extends Delivery> void tryLater(
      DeliveryOwner<D> owner,
      Connection connection,
      D delivery,
      String reason,
      Instant now,
      Instant notBefore)
      throws SQLException {
    var backoff = new Backoff(settings.firstWait(), settings.longestWait());
    var soonest = now.plus(backoff.after(delivery.attempts()));
    var next = soonest.isBefore(notBefore) ? notBefore : soonest;
    if (attemptsAreUsedUp(owner, delivery)
        || next.isAfter(delivery.triedUntil(settings.giveUpAfter()))) {
      giveUp(owner, connection, delivery, reason, now);
      return;
    }
    delivery.failed(reason);
    dueRows.schedule(connection, owner.kind(), delivery.key(), next);
    owner.failed(connection, delivery, now, next);
    owner.count(delivery, "retried");
  }

  <D extends Delivery> boolean attemptsAreUsedUp(DeliveryOwner<D> owner, D delivery) {
    return delivery.attempts() >= owner.tries(delivery, settings.maxAttempts());
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
