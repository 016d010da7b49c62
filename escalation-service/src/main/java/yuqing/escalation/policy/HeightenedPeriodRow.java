package yuqing.escalation.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A named period of heightened duty (article 8), `[from, to)`.
@Entity
@Table(name = "heightened_period")
public class HeightenedPeriodRow {

  @Id public UUID id;
  public Instant fromAt;
  public Instant toAt;
  public String name;

  /// The post that set it.
  public String setBy;
}
