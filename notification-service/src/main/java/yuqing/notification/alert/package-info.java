/// Alerts and their escalation: an order arrives with its whole ladder, whose steps are notified
/// one after another until somebody acknowledges or the obligation is no longer open. Start reading
/// at `AlertEscalation`.
package yuqing.notification.alert;
