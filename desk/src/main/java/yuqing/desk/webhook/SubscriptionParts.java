package yuqing.desk.webhook;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.Listing;

/// What is shown anew of a subscription once something was done with it.
public record SubscriptionParts(
    SubscriptionView subscription, Listing<AttemptView> attempts, String cursor)
    implements TemplateInstance {}
