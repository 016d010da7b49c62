package yuqing.incident.judgement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// The level at which an incident stands, as last received.
@Entity
@Table(name = "standing")
public class JudgedLevel {

  @Id public UUID incidentId;

  /// 1, 2 or 3; null until the first grade was received.
  public Integer level;

  /// The level that the rule proposes for the present facts; null until it was received.
  public Integer proposal;

  /// Whether the grade is by rule alone and no person has decided yet.
  public boolean provisional;

  /// Of the last event taken in.
  public long sequence;
}
