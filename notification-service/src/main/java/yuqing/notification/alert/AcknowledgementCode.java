package yuqing.notification.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// The code in one message's link, as a hash.
@Entity
@Table(name = "acknowledgement_code")
class AcknowledgementCode {
  /// SHA-256 of the code, hexadecimal.
  @Id String hash;

  UUID message;

  @Column(name = "expires_at")
  Instant expiresAt;

  /// Null until it has acknowledged.
  @Column(name = "used_at")
  Instant usedAt;

  boolean expired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
