package yuqing.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.net.URI;
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

/// Looks at a subscription when something of it may go: begins an attempt at the first message of
/// each subject whose time has come, as many as there is room for. An attempt is on the record, and
/// when it counts as lost, before the request leaves; so a crash repeats it and loses nothing.
/// Whichever instance does so holds the lane: of a subject, one message is under way at a time.
@ApplicationScoped
class WebhookDispatcher implements DueHandler {
  static final String KIND = "webhook";

  private static final Duration ROOM_LOOKED_FOR_AFTER = Duration.ofMillis(500);

  private final SubscriptionQueues lanes;
  private final Subscriptions subscriptions;
  private final MessageQueue queue;
  private final AttemptLog attempts;
  private final WebhookSenders couriers;
  private final WebhookSettings settings;
  private final TransactionSynchronizationRegistry transaction;

  WebhookDispatcher(
      SubscriptionQueues lanes,
      Subscriptions subscriptions,
      MessageQueue queue,
      AttemptLog attempts,
      WebhookSenders couriers,
      WebhookSettings settings,
      TransactionSynchronizationRegistry transaction) {
    this.lanes = lanes;
    this.subscriptions = subscriptions;
    this.queue = queue;
    this.attempts = attempts;
    this.couriers = couriers;
    this.settings = settings;
    this.transaction = transaction;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// While all couriers are busy the lanes wait as rows that nobody touches.
  @Override
  public DueRoom room() {
    return couriers.room();
  }

  @Override
  public void lock(Connection connection, String key) {
    lanes.locked(UUID.fromString(key));
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var lane = lanes.findById(UUID.fromString(row.key()));
    if (lane == null) {
      return; // the subscription was deleted
    }
    var subscription = subscriptions.findById(lane.subscription);
    if (subscription.state == SubscriptionState.DISABLED) {
      // Entered by somebody who had not heard of it yet.
      queue.drop(connection, lane.subscription, now);
    } else if (lane.restsAt(now)) {
      lanes.schedule(connection, lane, now);
    } else {
      sendWhatIsDue(connection, subscription, lane, now);
    }
  }

  private void sendWhatIsDue(
      Connection connection, Subscription subscription, SubscriptionQueue lane, Instant now)
      throws SQLException {
    // While it fails, one at a time shows whether it is back.
    int most = lane.isFailing() ? 1 : settings.concurrencyPerSubscription();
    var departure = new Departure(lane.subscription, couriers.reserve(lane.subscription, most));
    transaction.registerInterposedSynchronization(departure);
    if (departure.places == 0 && couriers.room().free() == 0) {
      throw new RowLeft();
    }
    var due =
        departure.places == 0
            ? List.<MessageQueue.Head>of()
            : queue.due(connection, lane.subscription, now, departure.places);
    for (var head : due) {
      departure.tasks.add(begin(connection, subscription, head, now));
    }
    if (due.size() < departure.places) {
      queue.sweep(connection, lane.subscription);
    }
    // With every place taken the next one to come free looks again; this is for when none does.
    lanes.schedule(connection, lane, due.size() < departure.places ? now : now.plus(jittered()));
  }

  private WebhookSenders.Task begin(
      Connection connection, Subscription subscription, MessageQueue.Head head, Instant now)
      throws SQLException {
    var lostAt = now.plus(settings.lostAfter());
    queue.setOff(connection, subscription.id, head, now, lostAt);
    int attempt = head.attempts() + 1;
    var began =
        new AttemptLog.Began(
            subscription.id, head.event(), head.type(), head.subject(), attempt, now);
    return new WebhookSenders.Task(
        subscription.id,
        head,
        attempt,
        attempts.begin(connection, began),
        now,
        lostAt,
        URI.create(subscription.url),
        subscription.signingSecrets(now));
  }

  private static Duration jittered() {
    return ROOM_LOOKED_FOR_AFTER.plusMillis(
        ThreadLocalRandom.current().nextLong(ROOM_LOOKED_FOR_AFTER.toMillis()));
  }

  /// The reserved places: used once the attempts have committed, else given back.
  private final class Departure implements Synchronization {
    private final UUID subscription;
    private final int places;
    private final List<WebhookSenders.Task> tasks = new ArrayList<>();

    Departure(UUID subscription, int places) {
      this.subscription = subscription;
      this.places = places;
    }

    /// An attempt that nobody would make is not put on record.
    @Override
    public void beforeCompletion() {
      if (!tasks.isEmpty() && couriers.isStopped()) {
        throw new RowLeft();
      }
    }

    @Override
    public void afterCompletion(int status) {
      int leaving = status == Status.STATUS_COMMITTED ? tasks.size() : 0;
      couriers.release(subscription, places - leaving);
      tasks.subList(0, leaving).forEach(couriers::submit);
    }
  }
}
