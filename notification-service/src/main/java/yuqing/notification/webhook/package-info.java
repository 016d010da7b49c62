/// Events for other systems over signed HTTP. Heard from the topics, entered for each subscription
/// that wants them, sent in order of an incident, tried again until the receiver has them. Nothing
/// of it touches alerts. Start reading at `WebhookIntake` (what is entered), then
/// `WebhookDispatcher` (what is sent when), `WebhookOutcome` (what follows from an answer) and
/// `WebhookTargets` (where it may go).
package yuqing.notification.webhook;
