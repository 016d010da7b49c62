package yuqing.incident.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A request that a reply be published on an official channel.
@Entity
@Table(name = "publication")
class Publication {

  @Id UUID id;
  UUID incidentId;

  /// Number of the reply within the incident.
  int reply;

  /// Code of the official channel.
  String channel;

  String note;
  Instant requestedAt;

  /// When it went out, as stated; null until it has.
  Instant deliveredAt;

  Instant deliveryRecordedAt;

  boolean isDelivered() {
    return deliveredAt != null;
  }
}
