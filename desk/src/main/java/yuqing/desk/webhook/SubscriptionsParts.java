package yuqing.desk.webhook;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.Listing;

/// The list alone, shown anew once one has changed.
public record SubscriptionsParts(Listing<SubscriptionView> subscriptions)
    implements TemplateInstance {}
