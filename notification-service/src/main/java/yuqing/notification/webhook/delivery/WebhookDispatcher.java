package yuqing.notification.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRoom;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.RowLeft;
import yuqing.notification.webhook.http.WebhookSettings;
import yuqing.notification.webhook.subscription.Subscription;
import yuqing.notification.webhook.subscription.SubscriptionState;
import yuqing.notification.webhook.subscription.Subscriptions;

/// Handles a subscription's due row: begins an attempt at the first message of each subject that is
/// due, as many as there are free senders. The attempt, and when it counts as lost, is recorded
/// before the request is sent; so a crash repeats it and loses nothing. Every instance that does so
/// locks the queue: of a subject, one message is under way at a time.
@ApplicationScoped
class WebhookDispatcher implements DueHandler {
  private static final Duration SENDERS_ASKED_AFTER = Duration.ofMillis(500);

  private final SubscriptionQueues queues;
  private final Subscriptions subscriptions;
  private final MessageQueue messages;
  private final AttemptLog attempts;
  private final WebhookSenders senders;
  private final WebhookSettings settings;
  private final TransactionSynchronizationRegistry transaction;

  WebhookDispatcher(
      SubscriptionQueues queues,
      Subscriptions subscriptions,
      MessageQueue messages,
      AttemptLog attempts,
      WebhookSenders senders,
      WebhookSettings settings,
      TransactionSynchronizationRegistry transaction) {
    this.queues = queues;
    this.subscriptions = subscriptions;
    this.messages = messages;
    this.attempts = attempts;
    this.senders = senders;
    this.settings = settings;
    this.transaction = transaction;
  }

  @Override
  public String kind() {
    return SubscriptionQueues.KIND;
  }

  /// While all senders are busy the due rows wait and nobody touches them.
  @Override
  public DueRoom room() {
    return senders.room();
  }

  @Override
  public void lock(Connection connection, String key) {
    queues.lock(UUID.fromString(key));
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var queue = queues.findById(UUID.fromString(row.key()));
    if (queue == null) {
      return; // the subscription was deleted
    }
    var subscription = subscriptions.findById(queue.subscription);
    if (subscription.state() == SubscriptionState.DISABLED) {
      // Queued by an instance that did not know of it yet.
      messages.drop(connection, queue.subscription, now);
    } else if (queue.isPausedAt(now)) {
      queues.schedule(connection, queue, now);
    } else {
      sendWhatIsDue(connection, subscription, queue, now);
    }
  }

  private void sendWhatIsDue(
      Connection connection, Subscription subscription, SubscriptionQueue queue, Instant now)
      throws SQLException {
    // While it fails, one at a time shows whether it is available again.
    int most = queue.isFailing() ? 1 : settings.concurrencyPerSubscription();
    var reserved = new ReservedSlots(queue.subscription, senders.reserve(queue.subscription, most));
    transaction.registerInterposedSynchronization(reserved);
    if (reserved.slots == 0 && senders.room().free() == 0) {
      throw new RowLeft();
    }
    var due =
        reserved.slots == 0
            ? List.<MessageQueue.Head>of()
            : messages.due(connection, queue.subscription, now, reserved.slots);
    for (var head : due) {
      reserved.tasks.add(begin(connection, subscription, head, now));
    }
    if (due.size() < reserved.slots) {
      messages.deleteEmptyStreams(connection, queue.subscription);
    }
    // With every slot taken the next one that becomes free looks again; this is for when none does.
    queues.schedule(connection, queue, due.size() < reserved.slots ? now : now.plus(jittered()));
  }

  private WebhookSenders.Task begin(
      Connection connection, Subscription subscription, MessageQueue.Head head, Instant now)
      throws SQLException {
    var lostAt = now.plus(settings.lostAfter());
    messages.markSent(connection, subscription.id(), head, now, lostAt);
    int attempt = head.attempts() + 1;
    var begun =
        new AttemptLog.NewAttempt(
            subscription.id(), head.event(), head.type(), head.subject(), attempt, now);
    return new WebhookSenders.Task(
        subscription.id(),
        head,
        attempt,
        attempts.begin(connection, begun),
        now,
        lostAt,
        subscription.url(),
        subscription.signingSecrets(now));
  }

  private static Duration jittered() {
    return SENDERS_ASKED_AFTER.plusMillis(
        ThreadLocalRandom.current().nextLong(SENDERS_ASKED_AFTER.toMillis()));
  }

  /// Reserved slots: used once the attempts have committed, else released.
  private final class ReservedSlots implements Synchronization {
    private final UUID subscription;
    private final int slots;
    private final List<WebhookSenders.Task> tasks = new ArrayList<>();

    ReservedSlots(UUID subscription, int slots) {
      this.subscription = subscription;
      this.slots = slots;
    }

    /// An attempt that no sender would make is not recorded.
    @Override
    public void beforeCompletion() {
      if (!tasks.isEmpty() && senders.isStopped()) {
        throw new RowLeft();
      }
    }

    @Override
    public void afterCompletion(int status) {
      int begun = status == Status.STATUS_COMMITTED ? tasks.size() : 0;
      senders.release(subscription, slots - begun);
      tasks.subList(0, begun).forEach(senders::submit);
    }
  }
}
