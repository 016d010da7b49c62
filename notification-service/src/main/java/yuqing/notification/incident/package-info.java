/// An incident as this service knows it: its lock, and what is published of its deliveries on
/// `yuqing.notification.v1`.
package yuqing.notification.incident;
