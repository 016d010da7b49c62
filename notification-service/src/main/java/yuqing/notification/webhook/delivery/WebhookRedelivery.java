package yuqing.notification.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.webhook.subscription.SubscriptionProblem;
import yuqing.notification.webhook.subscription.SubscriptionState;
import yuqing.notification.webhook.subscription.Subscriptions;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;

/// Sends again, on request, what a subscription was sent before and is still kept: under the same
/// ids, in the old order, before what waits.
@ApplicationScoped
public class WebhookRedelivery {
  private static final int MOST = 10_000;

  private static final String ONE = "event = ?";
  private static final String SINCE = "heard_at >= ?";

  private static final String COUNT =
      """
      select count(*) from (select 1 from webhook_message
        where subscription = ? and {which} and state in ('DELIVERED', 'GIVEN_UP') limit ?) counted
      """;
  private static final String AGAIN =
      """
      with again as (
        update webhook_message
        set state = 'PENDING', failures = 0, first_attempt_at = null, settled_at = null
        where subscription = ? and {which} and state in ('DELIVERED', 'GIVEN_UP')
        returning subscription, subject)
      insert into webhook_stream (subscription, subject, next_at)
      select distinct subscription, subject, ?::timestamptz from again
      on conflict (subscription, subject) do nothing
      """;

  private final SubscriptionQueues queues;
  private final Subscriptions subscriptions;
  private final InstantSource clock;

  WebhookRedelivery(SubscriptionQueues queues, Subscriptions subscriptions, InstantSource clock) {
    this.queues = queues;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /// In the caller's transaction. Exactly one of the two is given.
  ///
  /// @param since when the event was consumed here
  /// @return how many events are sent again
  public long request(Connection connection, UUID id, Instant since, UUID event)
      throws SQLException {
    checkOneOf(since, event);
    var queue = queues.lockRequired(id);
    if (subscriptions.findById(id).state() == SubscriptionState.DISABLED) {
      throw new ProblemException(SubscriptionProblem.SUBSCRIPTION_DISABLED);
    }
    var which = since == null ? ONE : SINCE;
    Object value = since == null ? event : since;
    long events =
        Sql.find(
                connection,
                row -> row.getLong(1),
                COUNT.replace("{which}", which),
                id,
                value,
                MOST + 1)
            .orElseThrow();
    if (events > MOST) {
      throw new ProblemException(SubscriptionProblem.TOO_MANY_TO_REDELIVER);
    }
    var now = clock.instant();
    Sql.update(connection, AGAIN.replace("{which}", which), id, value, now);
    queues.schedule(connection, queue, now);
    return events;
  }

  private static void checkOneOf(Instant since, UUID event) {
    var errors = new FieldErrors();
    if (since == null && event == null) {
      errors.reject("since", "required", "起始时间与事件编号须填一项", "or eventId is required");
    } else if (since != null && event != null) {
      errors.reject("eventId", "not-allowed", "不能与起始时间同时填写", "is not allowed together with since");
    }
    errors.throwIfAny();
  }
}
