package yuqing.notification.webhook;

import java.time.Instant;
import java.util.UUID;

/// Which events to send again: exactly one of the two is given.
///
/// @param since all events consumed at or after this
record RedeliveryBody(Instant since, UUID eventId) {}
