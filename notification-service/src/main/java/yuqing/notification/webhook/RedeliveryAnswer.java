package yuqing.notification.webhook;

/// What a redelivery sends again.
///
/// @param events how many; what waits already is not counted
record RedeliveryAnswer(long events) {}
