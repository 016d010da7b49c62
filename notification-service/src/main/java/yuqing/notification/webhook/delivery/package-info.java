/// Delivers events to subscriptions: queued for each that wants them, sent in order of an incident,
/// tried again until the receiver has accepted them. Nothing of it touches alerts. Start reading at
/// `WebhookIntake` (what is queued), then `WebhookDispatcher` (what is sent when) and
/// `WebhookOutcome` (what follows from an answer).
package yuqing.notification.webhook.delivery;
