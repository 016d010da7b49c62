package yuqing.desk.webhook;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.Listing;

/// All subscriptions.
public record SubscriptionsPage(Listing<SubscriptionView> subscriptions)
    implements TemplateInstance {}
