/// Sends an event to a receiver over signed HTTP: to which addresses a webhook may go, with which
/// secrets it is signed, what the answer means. Knows no queue and no subscription. Start reading
/// at `SignedPost`.
package yuqing.notification.webhook.http;
