package yuqing.incident.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A file that was added to an incident; changed only where it turns out to be a signed form, and
/// by its erasure. The file itself is in the store.
@Entity
@Table(name = "evidence")
@IdClass(Evidence.Key.class)
public class Evidence {

  public record Key(UUID incidentId, String sha256) {}

  @Id public UUID incidentId;

  /// In lower-case hex.
  @Id public String sha256;

  public Instant recordedAt;

  /// JSON as in the event.
  public String record;

  /// When its text and its file were erased; null while they are there.
  public Instant erasedAt;
}
