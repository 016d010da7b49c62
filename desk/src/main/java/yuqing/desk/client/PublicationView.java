package yuqing.desk.client;

import java.time.Instant;
import java.util.UUID;

/// A reply that is to go out on an official channel, as incident-service shows it to the channel's
/// editor: nothing else of its incident.
///
/// @param channel code
/// @param textHash to which the delivery is bound
/// @param note of the one who asked for it; null where there is none
/// @param deliveredAt null until it has gone out
public record PublicationView(
    UUID id,
    String channel,
    String text,
    String textHash,
    String note,
    Instant requestedAt,
    Instant deliveredAt) {
  public boolean isDelivered() {
    return deliveredAt != null;
  }
}
