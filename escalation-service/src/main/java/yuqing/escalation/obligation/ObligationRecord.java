package yuqing.escalation.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.procedure.casefile.Obligation;

/// An obligation as last judged and published.
@Entity
@Table(name = "obligation")
public class ObligationRecord {

  @Id public UUID id;
  public UUID incidentId;

  /// What opened it, such as `file-result/end-1`.
  public String key;

  @Enumerated(EnumType.STRING)
  public ObligationCode code;

  public String windowLabel;
  public int article;

  @Enumerated(EnumType.STRING)
  public Post owner;

  /// Whose post owes it.
  public String department;

  public Instant opened;
  public Instant due;

  @Enumerated(EnumType.STRING)
  public Outcome outcome;

  public Instant metAt;
  public Instant remindAt;
  public boolean halved;

  /// False once the facts show that it was never owed.
  public boolean owed;

  /// The due instant for which its reminder went out, or was not worth sending.
  public Instant remindedFor;

  /// The due instant for which the alert of its missing went out.
  public Instant missedAlertFor;

  static ObligationRecord begin(UUID incident, Obligation judged) {
    var begun = new ObligationRecord();
    begun.id = StableIds.obligation(incident, judged.key());
    begun.incidentId = incident;
    begun.key = judged.key();
    begun.code = judged.code();
    begun.windowLabel = judged.window().orElse(null);
    return begun;
  }

  /// Takes over what was judged.
  ///
  /// @param concerned code of the department the incident concerns now
  void take(Obligation judged, String concerned) {
    article = judged.article();
    owner = judged.owner();
    department = judged.owner().departmentOf(concerned);
    opened = stored(judged.opened());
    due = stored(judged.due());
    outcome = judged.outcome();
    metAt = judged.metAt().map(ObligationRecord::stored).orElse(null);
    remindAt = judged.remindAt().map(ObligationRecord::stored).orElse(null);
    halved = judged.halved();
    owed = true;
  }

  /// It was never owed, as the facts now show.
  void neverOwed() {
    outcome = Outcome.WITHDRAWN;
    owed = false;
  }

  /// Null while it is not owed, as if it had not been there.
  ObligationSnapshot snapshot() {
    return owed
        ? new ObligationSnapshot(outcome, opened, due, metAt, article, owner, department)
        : null;
  }

  EscalationEvent.Obligation named() {
    return new EscalationEvent.Obligation(id, code, key, windowLabel, article, owner, department);
  }

  /// The database keeps microseconds: what is finer would look moved when read back.
  private static Instant stored(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
