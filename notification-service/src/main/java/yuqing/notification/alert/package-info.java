/// Alerts and their climb: an order arrives with its whole ladder, the rungs are told one after
/// another until somebody acknowledges or the obligation is no longer open. Start reading at
/// `AlertEscalation`.
package yuqing.notification.alert;
