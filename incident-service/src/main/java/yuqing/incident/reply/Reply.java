package yuqing.incident.reply;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One reply text on its way from draft to delivery.
@Entity
@Table(name = "reply")
@IdClass(Reply.Key.class)
public class Reply {

  /// @param n 1, 2, 3 … per incident
  public record Key(UUID incidentId, int n) {}

  /// What became of it so far.
  public enum Step {
    DRAFTED,
    APPROVED,
    RETURNED,
    DELIVERED;

    boolean isUnderWay() {
      return this == DRAFTED || this == APPROVED;
    }
  }

  @Id public UUID incidentId;
  @Id public int n;

  @Enumerated(EnumType.STRING)
  public Step state;

  public String text;
  public String textHash;

  /// Person, or client of a system: who drafted does not decide.
  public String draftedBy;

  /// Code of the post as whose holder it was drafted, and the roster's id, which a system lacks.
  public String draftedPost;

  public String draftedPerson;

  public Instant draftedAt;
  public String decidedBy;
  public String decidedPost;
  public String decidedPerson;
  public Instant decidedAt;
  public String reason;

  /// Whether the one who approved it confirmed that what seems to be personal data may stay.
  public boolean personalDataConfirmed;

  public String channel;
  public String counterpart;
  public Instant deliveredAt;
  public Instant deliveryRecordedAt;
}
