package yuqing.notification.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import yuqing.durable.Transactions;
import yuqing.notification.webhook.delivery.AttemptLog;
import yuqing.notification.webhook.delivery.SubscriptionQueues;
import yuqing.notification.webhook.delivery.TestAnswer;
import yuqing.notification.webhook.delivery.TestDelivery;
import yuqing.notification.webhook.delivery.WebhookRedelivery;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.work.WorkSlots;

/// Carries out what the administrator asks of a subscription's deliveries: what was sent, sending
/// it again, and a test. The costly ones are made a few at a time.
@ApplicationScoped
class DeliveryRequests {
  /// Each waits for a receiver, up to the timeout of a delivery.
  private static final int TESTS_AT_ONCE = 4;

  /// Each may queue 10 000 events again.
  private static final int REDELIVERIES_AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final SubscriptionQueues queues;
  private final AttemptLog attempts;
  private final WebhookRedelivery redelivery;
  private final TestDelivery test;
  private final Idempotency idempotency;
  private final Transactions transactions;
  private final WorkSlots tests;
  private final WorkSlots redeliveries;

  DeliveryRequests(
      SubscriptionQueues queues,
      AttemptLog attempts,
      WebhookRedelivery redelivery,
      TestDelivery test,
      Idempotency idempotency,
      Transactions transactions,
      MeterRegistry metrics) {
    this.queues = queues;
    this.attempts = attempts;
    this.redelivery = redelivery;
    this.test = test;
    this.idempotency = idempotency;
    this.transactions = transactions;
    this.tests = new WorkSlots("webhook-test", TESTS_AT_ONCE, LONGEST_WAIT, metrics);
    this.redeliveries =
        new WorkSlots("webhook-redelivery", REDELIVERIES_AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// @param before the number of an attempt in the log; null for the first page
  @Transactional
  Page<AttemptAnswer> attempts(UUID subscription, Long before, int limit) {
    queues.require(subscription);
    var found =
        transactions.inCurrent(
            connection -> attempts.page(connection, subscription, before, limit + 1));
    return Page.of(found, limit, each -> Cursor.encode(Long.toString(each.id())))
        .map(AttemptAnswer::of);
  }

  /// @param key the `Idempotency-Key` header; null when none was sent
  /// @param sent the body's bytes
  @Transactional
  Response redeliver(String key, byte[] sent, UUID subscription, RedeliveryBody body) {
    var route = "POST /subscriptions/" + subscription + "/redeliveries";
    return redeliveries.run(
        () ->
            idempotency.once(
                new IdempotencyKey(key, route, sent), () -> redeliver(subscription, body)));
  }

  private StoredAnswer redeliver(UUID subscription, RedeliveryBody body) {
    long events =
        transactions.inCurrent(
            connection ->
                redelivery.request(connection, subscription, body.since(), body.eventId()));
    return new StoredAnswer(202, null, null, new RedeliveryAnswer(events));
  }

  /// In no transaction: it waits for the receiver.
  TestAnswer test(UUID subscription) {
    return tests.run(() -> test.send(subscription));
  }
}
