package yuqing.incident.judgement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;

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

  /// When that event was published; null where it was taken in before this was kept.
  public Instant asOf;

  /// Since when it stands at level 2 or 1 without a break; null where it does not, or where that
  /// is not known.
  public Instant levelTwoSince;

  /// When the grade was made; null where none was received, or before this was kept.
  public Instant gradedAsOf;

  /// Whether the grade was made for the facts as they were before an instant. Of an incident that
  /// is not judged the level is as stated, whatever the facts are.
  public boolean isOfFactsBefore(Instant amended) {
    return sequence > 0 && (gradedAsOf == null || gradedAsOf.isBefore(amended));
  }

  /// As it is shown beside facts that the rule has not seen yet; not to be stored.
  public JudgedLevel withoutProposal() {
    var shown = new JudgedLevel();
    shown.incidentId = incidentId;
    shown.level = level;
    shown.provisional = provisional;
    shown.sequence = sequence;
    shown.gradedAsOf = gradedAsOf;
    return shown;
  }

  /// A grade by rule is for the facts as of its decision, also where clocks differ a little.
  ///
  /// @param publishedAt when the grade was declared
  void graded(EscalationEvent.Graded graded, Instant publishedAt) {
    var decidedAt = graded.decidedAt();
    gradedAsOf = decidedAt.isAfter(publishedAt) ? decidedAt : publishedAt;
    boolean fromTwo = graded.level().number() <= 2;
    boolean before = level != null && level <= 2;
    if (!fromTwo || !before) {
      levelTwoSince = fromTwo ? graded.decidedAt() : null;
    }
    level = graded.level().number();
    provisional = graded.provisional();
    proposal = graded.proposal() == null ? null : graded.proposal().number();
  }
}
