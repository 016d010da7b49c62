package yuqing.incident.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.IncidentEvent.Recorder;

/// One filing of a result, and what the group office made of it.
@Entity
@Table(name = "filed_result")
@IdClass(FiledResult.Key.class)
public class FiledResult {

  /// @param n 1, 2, 3 … per incident, through all ends
  public record Key(UUID incidentId, int n) {}

  @Id public UUID incidentId;
  @Id public int n;

  /// As it was stated.
  public Instant filedAt;

  public Instant recordedAt;

  /// Code of the post as whose holder it was filed.
  public String filedPost;

  /// The roster's id; null for a system.
  public String filedPerson;

  /// Null while none was made, for good where a further filing came first.
  @Enumerated(EnumType.STRING)
  public CurrentEnd.Decision decision;

  public Instant decidedAt;
  public String decidedPost;
  public String decidedPerson;
  public String reason;

  void decide(CurrentEnd.Decision made, String why, Instant at, Recorder decider) {
    decision = made;
    reason = why;
    decidedAt = at;
    decidedPost = decider.role();
    decidedPerson = decider.person();
  }
}
