package yuqing.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import yuqing.durable.Transactions;
import yuqing.notification.webhook.delivery.SubscriptionQueue;
import yuqing.notification.webhook.delivery.SubscriptionQueues;
import yuqing.notification.webhook.http.WebhookSecret;
import yuqing.notification.webhook.subscription.Subscription;
import yuqing.notification.webhook.subscription.SubscriptionBody;
import yuqing.notification.webhook.subscription.SubscriptionChangesBody;
import yuqing.notification.webhook.subscription.SubscriptionRegister;
import yuqing.notification.webhook.subscription.SubscriptionState;
import yuqing.notification.webhook.subscription.Subscriptions;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.request.Preconditions;
import yuqing.rest.request.SentPrecondition;

/// Carries out what the administrator asks of subscriptions: each request in one transaction, and
/// a change of one while its queue is locked.
@ApplicationScoped
class SubscriptionRequests {
  private final Subscriptions subscriptions;
  private final SubscriptionRegister register;
  private final SubscriptionQueues queues;
  private final Idempotency idempotency;
  private final SentPrecondition precondition;
  private final Transactions transactions;
  private final InstantSource clock;

  SubscriptionRequests(
      Subscriptions subscriptions,
      SubscriptionRegister register,
      SubscriptionQueues queues,
      Idempotency idempotency,
      SentPrecondition precondition,
      Transactions transactions,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.register = register;
    this.queues = queues;
    this.idempotency = idempotency;
    this.precondition = precondition;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Transactional
  Page<SubscriptionAnswer> page(UUID after, int limit) {
    var found = subscriptions.page(after, limit + 1);
    var page = Page.of(found, limit, each -> Cursor.encode(each.id().toString()));
    var queueOf =
        queues.of(page.items().stream().map(Subscription::id).toList()).stream()
            .collect(Collectors.toMap(SubscriptionQueue::subscription, Function.identity()));
    return page.map(each -> SubscriptionAnswer.of(each, queueOf.get(each.id())));
  }

  @Transactional
  TaggedSubscription find(UUID id) {
    var queue = queues.require(id);
    return TaggedSubscription.of(subscriptions.findById(id), queue);
  }

  /// @param key the `Idempotency-Key` header; null when none was sent
  /// @param sent the body's bytes
  @Transactional
  Response create(String key, byte[] sent, SubscriptionBody body) {
    var created = new ShownOnce();
    var stored =
        idempotency.once(
            new IdempotencyKey(key, "POST /subscriptions", sent), () -> create(body, created));
    return created.addSecretTo(stored);
  }

  private StoredAnswer create(SubscriptionBody body, ShownOnce created) {
    var subscription = register.create(body, created.secret);
    var tagged = TaggedSubscription.of(subscription, queues.create(subscription.id()));
    created.answer = tagged.answer();
    return StoredAnswer.created(
        "/subscriptions/" + subscription.id(), tagged.etag(), tagged.answer());
  }

  @Transactional
  TaggedSubscription change(UUID id, String ifMatch, SubscriptionChangesBody changes) {
    return transactions.inCurrent(
        connection -> {
          var queue = queues.lockRequired(id);
          var subscription = subscriptions.findById(id);
          Preconditions.require(ifMatch, subscription.version());
          register.change(subscription, changes);
          if (changes.state().present() && subscription.state() == SubscriptionState.ACTIVE) {
            queues.resume(connection, queue, clock.instant());
          } else if (changes.state().present()) {
            queues.drop(connection, queue, clock.instant());
          }
          return TaggedSubscription.of(subscription, queue);
        });
  }

  @Transactional
  void delete(UUID id, String ifMatch) {
    transactions.inCurrent(
        connection -> {
          var queue = queues.lockRequired(id);
          Preconditions.require(ifMatch, subscriptions.findById(id).version());
          queues.cancel(connection, queue);
          register.delete(connection, id);
          return null;
        });
  }

  /// @param key the `Idempotency-Key` header; null when none was sent
  /// @param sent the body's bytes
  @Transactional
  Response rotate(String key, byte[] sent, UUID id) {
    var rotated = new ShownOnce();
    var route = "POST /subscriptions/" + id + "/rotation";
    var stored = idempotency.once(new IdempotencyKey(key, route, sent), () -> rotate(id, rotated));
    return rotated.addSecretTo(stored);
  }

  private StoredAnswer rotate(UUID id, ShownOnce rotated) {
    var queue = queues.lockRequired(id);
    var subscription = subscriptions.findById(id);
    precondition.require(subscription.version());
    register.rotate(subscription, rotated.secret);
    var tagged = TaggedSubscription.of(subscription, queue);
    rotated.answer = tagged.answer();
    return StoredAnswer.ok(tagged.etag(), tagged.answer());
  }

  /// A new secret, added to the answer of the request that made it. The answer stored for a repeat
  /// is without it: no secret is readable in the database.
  private static final class ShownOnce {
    private final WebhookSecret secret = WebhookSecret.random();
    private SubscriptionAnswer answer;

    Response addSecretTo(Response stored) {
      return answer == null
          ? stored
          : Response.fromResponse(stored).entity(answer.with(secret)).build();
    }
  }
}
