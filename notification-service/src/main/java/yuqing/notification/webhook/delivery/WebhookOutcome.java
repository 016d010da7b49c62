package yuqing.notification.webhook.delivery;

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
import yuqing.notification.webhook.subscription.Subscription;
import yuqing.notification.webhook.subscription.SubscriptionState;
import yuqing.notification.webhook.subscription.Subscriptions;

/// Records what a receiver answered and decides what follows: delivered, tried again, parked,
/// given up or disabled.
@ApplicationScoped
class WebhookOutcome {
  private static final Logger LOG = Logger.getLogger(WebhookOutcome.class);

  private final Transactions transactions;
  private final SubscriptionQueues queues;
  private final Subscriptions subscriptions;
  private final MessageQueue messages;
  private final AttemptLog attempts;
  private final WebhookSettings settings;
  private final InstantSource clock;
  private final MeterRegistry metrics;

  WebhookOutcome(
      Transactions transactions,
      SubscriptionQueues queues,
      Subscriptions subscriptions,
      MessageQueue messages,
      AttemptLog attempts,
      WebhookSettings settings,
      InstantSource clock,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.queues = queues;
    this.subscriptions = subscriptions;
    this.messages = messages;
    this.attempts = attempts;
    this.settings = settings;
    this.clock = clock;
    this.metrics = metrics;
  }

  void record(WebhookSenders.Task task, ReceiverAnswer answer) {
    new TransactionRetry(transactions, settings.recordWithin())
        .inNew(
            connection -> {
              var queue = queues.lock(task.subscription());
              if (queue != null) {
                record(connection, queue, task, answer);
              }
              return null;
            });
    count(answer.outcome());
  }

  private void record(
      Connection connection,
      SubscriptionQueue queue,
      WebhookSenders.Task task,
      ReceiverAnswer answer)
      throws SQLException {
    var now = clock.instant();
    attempts.end(connection, task.record(), answer, now);
    var subscription = subscriptions.findById(queue.subscription);
    var status = messages.status(connection, task.head().position());
    var pending = status.filter(MessageQueue.MessageStatus::pending);
    switch (answer) {
      case ReceiverAnswer.Delivered _ -> {
        // Counts however late it is recorded: the receiver has it.
        recordDelivery(subscription, queue, now);
        if (pending.isPresent()) {
          settle(connection, task, "DELIVERED", now);
        }
      }
      case ReceiverAnswer.Gone _ -> {
        subscription.changeState(SubscriptionState.DISABLED, Subscription.RECEIVER_GONE, now);
        messages.drop(connection, queue.subscription, now);
      }
      case ReceiverAnswer.Failed failed -> {
        recordFailure(subscription, queue, task.startedAt(), failed, now);
        // An attempt that was repeated concurrently does not decide.
        if (pending.isPresent() && pending.get().attempts() == task.attempt()) {
          retryOrGiveUp(connection, queue, task, pending.get(), failed, now);
        }
      }
    }
    queues.schedule(connection, queue, now);
  }

  /// A receiver that accepts one event is available again.
  void recordDelivery(Subscription subscription, SubscriptionQueue queue, Instant now) {
    queue.recordDelivery(now);
    if (subscription.state() == SubscriptionState.PARKED) {
      subscription.changeState(SubscriptionState.ACTIVE, Subscription.DELIVERED_AGAIN, now);
    }
  }

  private void recordFailure(
      Subscription subscription,
      SubscriptionQueue queue,
      Instant startedAt,
      ReceiverAnswer.Failed failed,
      Instant now) {
    queue.recordFailure(startedAt, now);
    if (subscription.state() == SubscriptionState.ACTIVE
        && queue.hasFailedFor(settings.parkAfter(), now)) {
      subscription.changeState(SubscriptionState.PARKED, Subscription.NO_ANSWER, now);
      LOG.warnf("subscription %s is parked: %s", subscription.id(), failed.reason());
    }
    var pause =
        subscription.state() == SubscriptionState.PARKED
            ? spread(settings.probeEvery())
            : backoff().after(queue.failures);
    queue.pauseUntil(now.plus(longer(pause, failed.retryAfter())));
  }

  private void retryOrGiveUp(
      Connection connection,
      SubscriptionQueue queue,
      WebhookSenders.Task task,
      MessageQueue.MessageStatus status,
      ReceiverAnswer.Failed failed,
      Instant now)
      throws SQLException {
    var first = status.firstAttemptAt();
    if (queue.hasDeliveredSince(first) && !first.plus(settings.giveUpAfter()).isAfter(now)) {
      // The receiver accepts others and will not accept this one.
      settle(connection, task, "GIVEN_UP", now);
      count("GIVEN_UP");
      return;
    }
    var wait = longer(backoff().after(status.failures() + 1), failed.retryAfter());
    var head = task.head();
    messages.retry(
        connection, task.subscription(), head.subject(), head.position(), now.plus(wait));
  }

  private void settle(Connection connection, WebhookSenders.Task task, String state, Instant now)
      throws SQLException {
    var head = task.head();
    messages.settle(connection, task.subscription(), head.subject(), head.position(), state, now);
  }

  private Backoff backoff() {
    return new Backoff(settings.firstWait(), settings.longestWait());
  }

  private static Duration longer(Duration ours, Duration requested) {
    return requested == null || ours.compareTo(requested) > 0 ? ours : requested;
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
