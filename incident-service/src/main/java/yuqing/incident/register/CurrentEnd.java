package yuqing.incident.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import yuqing.contracts.text.StatedTime;

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

  /// When the result on this end was filed, the earliest that a filing states; null while none is.
  public Instant filedAt;

  /// When the first of them was recorded.
  public Instant filingRecordedAt;

  @Column(name = "result_text")
  public String text;

  @Enumerated(EnumType.STRING)
  @Column(name = "result_decision")
  public Decision decision;

  public boolean isFiled() {
    return filedAt != null;
  }

  /// What the end counts as, which lies at or after the receipt or the reopening.
  public Instant countsFrom(Instant handlingSince) {
    return new StatedTime(endedAt, endRecordedAt).countsAs(handlingSince);
  }

  /// When its result was filed, as it was stated.
  StatedTime filing() {
    return new StatedTime(filedAt, filingRecordedAt);
  }
}
