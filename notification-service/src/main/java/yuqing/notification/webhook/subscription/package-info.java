/// What is subscribed: by which system, for which event types and departments, in which state.
/// Knows nothing of what waits to be sent. Start reading at `Subscription`, then
/// `SubscriptionRegister`.
package yuqing.notification.webhook.subscription;
