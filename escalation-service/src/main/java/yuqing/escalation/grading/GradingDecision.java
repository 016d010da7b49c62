package yuqing.escalation.grading;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.escalation.casefile.LevelColumn;
import yuqing.procedure.casefile.CaseEvent;

/// A person's decision on the level. It is recorded in this service and nowhere else; the dossier
/// has its reason by `decision.grade-reasoned`.
@Entity
@Table(name = "decision")
@IdClass(GradingDecision.Key.class)
public class GradingDecision {

  /// @param number 1, 2, 3 … within the incident
  public record Key(UUID incidentId, int number) implements Serializable {}

  @Id public UUID incidentId;
  @Id public int number;

  @Convert(converter = LevelColumn.class)
  public Level level;

  @Enumerated(EnumType.STRING)
  public Post post;

  /// The roster's id of the person who decided.
  public String person;

  public String reason;

  public Instant at;

  public DecisionEvent.GradeReasoned asReason() {
    return new DecisionEvent.GradeReasoned(number, level, reason, post, person, at);
  }

  public CaseEvent.GradeConfirmed asCaseEvent() {
    return new CaseEvent.GradeConfirmed(level, post, reason, at);
  }
}
