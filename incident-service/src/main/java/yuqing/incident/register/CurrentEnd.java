package yuqing.incident.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/// The end of handling in force, and the result filed on it (article 10: within 12 h).
@Embeddable
public class CurrentEnd {

  /// What the group office makes of a filed result (审核备案).
  public enum Decision {
    ACCEPTED,
    RETURNED
  }

  public Instant endedAt;
  public Instant endRecordedAt;
  public String endReason;

  /// When the first result on this end was filed; null while none is.
  public Instant filedAt;

  public Instant filingRecordedAt;

  @Column(name = "result_text")
  public String text;

  @Enumerated(EnumType.STRING)
  @Column(name = "result_decision")
  public Decision decision;

  public boolean isFiled() {
    return filedAt != null;
  }
}
