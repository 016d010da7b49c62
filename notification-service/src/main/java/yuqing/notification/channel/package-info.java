/// How a message reaches a person: deliveries with their attempts, and the channels they go over.
/// Knows nothing of ladders. Start reading at `DeliveryAttempts`.
package yuqing.notification.channel;
