package yuqing.notification.webhook;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import yuqing.notification.webhook.delivery.SubscriptionQueue;
import yuqing.notification.webhook.subscription.Subscription;
import yuqing.rest.request.ETags;

/// A subscription with the entity tag of its version.
record TaggedSubscription(SubscriptionAnswer answer, String etag) {

  static TaggedSubscription of(Subscription subscription, SubscriptionQueue queue) {
    return new TaggedSubscription(
        SubscriptionAnswer.of(subscription, queue), ETags.of(subscription.version()));
  }

  Response response() {
    return Response.ok(answer).header(HttpHeaders.ETAG, etag).build();
  }
}
