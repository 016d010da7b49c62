package yuqing.notification.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import yuqing.durable.due.DueRows;
import yuqing.notification.roster.Departments;
import yuqing.notification.webhook.http.SecretVault;
import yuqing.notification.webhook.http.WebhookSecret;
import yuqing.notification.webhook.http.WebhookSettings;
import yuqing.notification.webhook.http.WebhookTargets;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Preconditions;
import yuqing.rest.work.WorkSlots;

/// Makes, changes and ends subscriptions, in the caller's transaction.
@ApplicationScoped
class SubscriptionRegister {
  private final Subscriptions subscriptions;
  private final SubscriptionQueues lanes;
  private final MessageQueue queue;
  private final DueRows dueRows;
  private final WebhookTargets targets;
  private final Departments departments;
  private final SecretVault vault;
  private final WebhookSettings settings;
  private final InstantSource clock;

  /// Each may take as long as a name server that does not answer, with a connection in hand.
  private final WorkSlots lookups;

  SubscriptionRegister(
      Subscriptions subscriptions,
      SubscriptionQueues lanes,
      MessageQueue queue,
      DueRows dueRows,
      WebhookTargets targets,
      Departments departments,
      SecretVault vault,
      WebhookSettings settings,
      InstantSource clock,
      MeterRegistry metrics) {
    this.subscriptions = subscriptions;
    this.lanes = lanes;
    this.queue = queue;
    this.dueRows = dueRows;
    this.targets = targets;
    this.departments = departments;
    this.vault = vault;
    this.settings = settings;
    this.clock = clock;
    this.lookups = new WorkSlots("webhook-lookup", 4, Duration.ofMillis(500), metrics);
  }

  /// A subscription with its lane.
  record Entry(Subscription subscription, SubscriptionQueue lane) {
    SubscriptionAnswer answer() {
      return SubscriptionAnswer.of(subscription, lane);
    }
  }

  Entry find(UUID id) {
    return entry(id, lanes.findById(id));
  }

  /// For a change: no message of it is entered, sent or settled until the transaction ends.
  Entry lock(UUID id) {
    return entry(id, lanes.locked(id));
  }

  private Entry entry(UUID id, SubscriptionQueue lane) {
    if (lane == null) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    return new Entry(subscriptions.findById(id), lane);
  }

  Entry make(SubscriptionBody body, WebhookSecret secret) {
    var now = clock.instant();
    var made = new Subscription();
    made.id = UUID.randomUUID();
    made.url = body.url();
    made.eventTypes = Objects.requireNonNullElse(body.eventTypes(), List.of());
    made.departments = Objects.requireNonNullElse(body.departments(), List.of());
    made.description = Objects.requireNonNullElse(body.description(), "");
    check(made.url, made.eventTypes, made.departments);
    // After names were looked up, which takes its time, and before they are counted.
    subscriptions.lockCount();
    if (subscriptions.count() >= settings.maxSubscriptions()) {
      throw new ProblemException(SubscriptionProblem.TOO_MANY_SUBSCRIPTIONS);
    }
    made.state = SubscriptionState.ACTIVE;
    made.stateSince = now;
    made.stateReason = Subscription.CREATED;
    made.secret = vault.seal(made.id, secret);
    made.createdAt = now;
    made.updatedAt = now;
    var lane = new SubscriptionQueue();
    lane.subscription = made.id;
    subscriptions.persistAndFlush(made);
    lanes.persistAndFlush(lane);
    return new Entry(made, lane);
  }

  Entry change(Connection connection, UUID id, String ifMatch, SubscriptionBody.Changes changes)
      throws SQLException {
    var entry = lock(id);
    var subscription = entry.subscription();
    Preconditions.require(ifMatch, subscription.version);
    check(
        changes.url().changes(subscription.url) ? changes.url().value() : null,
        changes.eventTypes().or(List.of()),
        changes.departments().or(List.of()));
    subscription.url = changes.url().or(subscription.url);
    subscription.eventTypes = changes.eventTypes().or(subscription.eventTypes);
    subscription.departments = changes.departments().or(subscription.departments);
    subscription.description = changes.description().or(subscription.description);
    subscription.updatedAt = clock.instant();
    if (changes.state().present()) {
      be(connection, entry, changes.state().value());
    }
    subscriptions.flush();
    return entry;
  }

  private void be(Connection connection, Entry entry, SubscriptionState asked) throws SQLException {
    var now = clock.instant();
    var id = entry.lane().subscription;
    switch (asked) {
      case ACTIVE -> {
        entry.lane().recover();
        queue.hurry(connection, id, now);
      }
      case DISABLED -> queue.drop(connection, id, now);
      case PARKED ->
          throw ProblemException.of(
              StandardProblem.INVALID_REQUEST,
              "state",
              "not-allowed",
              "只能是：ACTIVE, DISABLED",
              "must be one of: ACTIVE, DISABLED");
    }
    entry.subscription().be(asked, Subscription.BY_ADMINISTRATOR, now);
    lanes.schedule(connection, entry.lane(), now);
  }

  void end(Connection connection, UUID id, String ifMatch) throws SQLException {
    var entry = lock(id);
    Preconditions.require(ifMatch, entry.subscription().version);
    dueRows.cancel(connection, WebhookDispatcher.KIND, id.toString());
    // Its messages, attempts and lane go with it.
    Sql.update(connection, "delete from subscription where id = ?", id);
  }

  /// From now on the new secret signs, and the old one beside it for a while. One that was still
  /// ending ends at once.
  Entry rotate(UUID id, WebhookSecret secret) {
    var entry = lock(id);
    var now = clock.instant();
    var subscription = entry.subscription();
    subscription.previousSecret = subscription.secret;
    subscription.previousSecretUntil = now.plus(settings.rotationOverlap());
    subscription.secret = vault.seal(id, secret);
    subscription.updatedAt = now;
    subscriptions.flush();
    return entry;
  }

  /// @param url null where it stands as it was
  private void check(String url, List<String> eventTypes, List<String> codes) {
    var errors = new FieldErrors();
    if (url != null) {
      lookups.run(
          () -> {
            targets.check(url, errors);
            return null;
          });
    }
    EventFilter.check(eventTypes, errors);
    for (int i = 0; i < codes.size(); i++) {
      if (!departments.knows(codes.get(i))) {
        errors.reject("departments[" + i + "]", "unknown", "没有这个部门", "there is no such department");
      }
    }
    errors.throwIfAny();
  }
}
