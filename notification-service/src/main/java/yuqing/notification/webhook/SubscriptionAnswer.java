package yuqing.notification.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.notification.webhook.delivery.SubscriptionQueue;
import yuqing.notification.webhook.http.WebhookSecret;
import yuqing.notification.webhook.subscription.Subscription;
import yuqing.notification.webhook.subscription.SubscriptionState;

/// A subscription as REST shows it.
///
/// @param stateReason a code: `created`, `administrator`, `no-delivery-for-long`,
///     `delivered-again`, `http-410`
/// @param failingSince null while its receiver accepts what it is sent
/// @param resumeAt nothing is sent before; null for at once
/// @param deliveredAt the newest delivery; null before the first
/// @param previousSecretUntil both secrets sign until then; null where one does
/// @param secret only in the answer that made it, and never again
@Schema(name = "Subscription")
record SubscriptionAnswer(
    UUID id,
    String url,
    @MayBeAbsent List<String> eventTypes,
    @MayBeAbsent List<String> departments,
    @MayBeAbsent String description,
    SubscriptionState state,
    Instant stateSince,
    @MayBeAbsent String stateReason,
    @MayBeAbsent Instant failingSince,
    @MayBeAbsent Instant resumeAt,
    @MayBeAbsent Instant deliveredAt,
    @MayBeAbsent Instant previousSecretUntil,
    Instant createdAt,
    Instant updatedAt,
    @MayBeAbsent @JsonInclude(JsonInclude.Include.NON_NULL) String secret) {

  static SubscriptionAnswer of(Subscription subscription, SubscriptionQueue queue) {
    return new SubscriptionAnswer(
        subscription.id(),
        subscription.url(),
        subscription.eventTypes(),
        subscription.departments(),
        subscription.description(),
        subscription.state(),
        subscription.stateSince(),
        subscription.stateReason(),
        queue.failingSince(),
        queue.resumeAt(),
        queue.deliveredAt(),
        subscription.previousSecretUntil(),
        subscription.createdAt(),
        subscription.updatedAt(),
        null);
  }

  SubscriptionAnswer with(WebhookSecret made) {
    return new SubscriptionAnswer(
        id,
        url,
        eventTypes,
        departments,
        description,
        state,
        stateSince,
        stateReason,
        failingSince,
        resumeAt,
        deliveredAt,
        previousSecretUntil,
        createdAt,
        updatedAt,
        made.shown());
  }
}
