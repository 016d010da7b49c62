package yuqing.incident.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/// How an incident that was over before it was entered came to be recorded.
@Embeddable
public class LateRecording {

  /// As the group office states it, such as a night without power.
  @Column(name = "afterwards_reason")
  public String reason;

  @Column(name = "afterwards_recorded_at")
  public Instant recordedAt;

  /// Whether it is judged: that was asked for, and an edition was in force at its discovery.
  @Column(name = "afterwards_judged")
  public Boolean judged;
}
