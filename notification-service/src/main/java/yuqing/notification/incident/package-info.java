/// What this service says of its deliveries on `yuqing.notification.v1`.
package yuqing.notification.incident;
