package yuqing.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;

/// Sends again, on request, what a subscription was sent before and is still kept: under the same
/// ids, in the old order, before what waits.
@ApplicationScoped
class WebhookRedelivery {
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

  private final SubscriptionQueues lanes;
  private final SubscriptionRegister register;
  private final InstantSource clock;

  WebhookRedelivery(SubscriptionQueues lanes, SubscriptionRegister register, InstantSource clock) {
    this.lanes = lanes;
    this.register = register;
    this.clock = clock;
  }

  /// In the caller's transaction. Exactly one of the two is given.
  ///
  /// @param since when the event was heard here
  /// @return how many events are on their way again
  long request(Connection connection, UUID id, Instant since, UUID event) throws SQLException {
    checkOneOf(since, event);
    var entry = register.lock(id);
    if (entry.subscription().state == SubscriptionState.DISABLED) {
      throw new ProblemException(SubscriptionProblem.SUBSCRIPTION_DISABLED);
    }
    var which = since == null ? ONE : SINCE;
    Object value = since == null ? event : since;
    long events =
        Sql.list(
                connection,
                row -> row.getLong(1),
                COUNT.replace("{which}", which),
                id,
                value,
                MOST + 1)
            .getFirst();
    if (events > MOST) {
      throw new ProblemException(SubscriptionProblem.TOO_MANY_TO_REDELIVER);
    }
    var now = clock.instant();
    Sql.update(connection, AGAIN.replace("{which}", which), id, value, now);
    lanes.schedule(connection, entry.lane(), now);
    return events;
  }

  private static void checkOneOf(Instant since, UUID event) {
    var errors = new FieldErrors();
    if (since == null && event == null) {
      errors.reject("since", "required", "since 与 eventId 须填一项", "or eventId is required");
    } else if (since != null && event != null) {
      errors.reject("eventId", "not-allowed", "不能与 since 同时填写", "stands alone, not with since");
    }
    errors.throwIfAny();
  }
}
