package yuqing.desk.webhook;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.Listing;

/// A subscription with its deliveries.
///
/// @param cursor of the page of deliveries that is shown; empty for the newest
public record SubscriptionPage(
    SubscriptionView subscription, Listing<AttemptView> attempts, String cursor)
    implements TemplateInstance {}
