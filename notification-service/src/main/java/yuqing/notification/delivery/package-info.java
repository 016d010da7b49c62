/// The one engine that delivers: attempts over a channel until it takes the message over, for every
/// owner alike. An owner, of alerts or of notices, stores its deliveries and is asked what to send
/// (`DeliveryOwner`). Attempts begin together (`DeliveryAttempts`), messages are sent outside any
/// transaction (`MessageSender`), what became of those of one incident is recorded together
/// (`OutcomeGathering`). Start reading at `DeliveryAttempts`.
package yuqing.notification.delivery;
