package yuqing.notification.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import yuqing.durable.Backoff;
import yuqing.durable.TransactionRetry;
import yuqing.durable.Transactions;
import yuqing.notification.webhook.http.ReceiverAnswer;
import yuqing.notification.webhook.http.WebhookSettings;

/// Records a receiver's answer and decides what follows from it.
@ApplicationScoped
class WebhookOutcome {
  private static final Logger LOG = Logger.getLogger(WebhookOutcome.class);

  private final Transactions transactions;
  private final SubscriptionQueues lanes;
  private final Subscriptions subscriptions;
  private final MessageQueue queue;
  private final AttemptLog attempts;
  private final WebhookSettings settings;
  private final InstantSource clock;
  private final MeterRegistry metrics;

  WebhookOutcome(
      Transactions transactions,
      SubscriptionQueues lanes,
      Subscriptions subscriptions,
      MessageQueue queue,
      AttemptLog attempts,
      WebhookSettings settings,
      InstantSource clock,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.lanes = lanes;
    this.subscriptions = subscriptions;
    this.queue = queue;
    this.attempts = attempts;
    this.settings = settings;
    this.clock = clock;
    this.metrics = metrics;
  }

  void settle(WebhookSenders.Task task, ReceiverAnswer answer) {
    new TransactionRetry(transactions, settings.recordWithin())
        .inNew(
            connection -> {
              var lane = lanes.locked(task.subscription());
              if (lane != null) {
                settle(connection, lane, task, answer);
              }
              return null;
            });
    count(answer.outcome());
  }

  private void settle(
      Connection connection,
      SubscriptionQueue lane,
      WebhookSenders.Task task,
      ReceiverAnswer answer)
      throws SQLException {
    var now = clock.instant();
    attempts.end(connection, task.record(), answer, now);
    var subscription = subscriptions.findById(lane.subscription);
    var standing = queue.standing(connection, task.head().position());
    var pending = standing.filter(MessageQueue.MessageStatus::pending);
    switch (answer) {
      case ReceiverAnswer.Delivered _ -> {
        // Counts however late it is said: the receiver has it.
        recovered(subscription, lane, now);
        if (pending.isPresent()) {
          end(connection, task, "DELIVERED", now);
        }
      }
      case ReceiverAnswer.Gone _ -> {
        subscription.be(SubscriptionState.DISABLED, Subscription.RECEIVER_GONE, now);
        queue.drop(connection, lane.subscription, now);
      }
      case ReceiverAnswer.Failed failed -> {
        failed(subscription, lane, task.startedAt(), failed, now);
        // An attempt that has been repeated meanwhile is not the one to go by.
        if (pending.isPresent() && pending.get().attempts() == task.attempt()) {
          later(connection, lane, task, pending.get(), failed, now);
        }
      }
    }
    lanes.schedule(connection, lane, now);
  }

  /// A receiver that takes something is there.
  void recovered(Subscription subscription, SubscriptionQueue lane, Instant now) {
    lane.delivered(now);
    if (subscription.state == SubscriptionState.PARKED) {
      subscription.be(SubscriptionState.ACTIVE, Subscription.DELIVERED_AGAIN, now);
    }
  }

  private void failed(
      Subscription subscription,
      SubscriptionQueue lane,
      Instant startedAt,
      ReceiverAnswer.Failed failed,
      Instant now) {
    lane.fail(startedAt, now);
    if (subscription.state == SubscriptionState.ACTIVE
        && lane.hasFailedFor(settings.parkAfter(), now)) {
      subscription.be(SubscriptionState.PARKED, Subscription.NO_ANSWER, now);
      LOG.warnf("subscription %s is parked: %s", subscription.id, failed.reason());
    }
    var pause =
        subscription.state == SubscriptionState.PARKED
            ? spread(settings.probeEvery())
            : backoff().after(lane.failures);
    lane.restUntil(now.plus(longer(pause, failed.retryAfter())));
  }

  private void later(
      Connection connection,
      SubscriptionQueue lane,
      WebhookSenders.Task task,
      MessageQueue.MessageStatus standing,
      ReceiverAnswer.Failed failed,
      Instant now)
      throws SQLException {
    var first = standing.firstAttemptAt();
    if (lane.hasDeliveredSince(first) && !first.plus(settings.giveUpAfter()).isAfter(now)) {
      // It takes others and will not take this one.
      end(connection, task, "GIVEN_UP", now);
      count("GIVEN_UP");
      return;
    }
    var wait = longer(backoff().after(standing.failures() + 1), failed.retryAfter());
    var head = task.head();
    queue.retry(connection, task.subscription(), head.subject(), head.position(), now.plus(wait));
  }

  private void end(Connection connection, WebhookSenders.Task task, String state, Instant now)
      throws SQLException {
    var head = task.head();
    queue.settle(connection, task.subscription(), head.subject(), head.position(), state, now);
  }

  private Backoff backoff() {
    return new Backoff(settings.firstWait(), settings.longestWait());
  }

  private static Duration longer(Duration own, Duration asked) {
    return asked == null || own.compareTo(asked) > 0 ? own : asked;
  }

  private static Duration spread(Duration every) {
    return every.multipliedBy(ThreadLocalRandom.current().nextLong(75, 126)).dividedBy(100);
  }

  void count(String outcome) {
    metrics
        .counter("yuqing.webhook.attempts", "outcome", outcome.toLowerCase(Locale.ROOT))
        .increment();
  }
}
