package yuqing.incident.judgement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.ObligationOpened;

/// An obligation still to be done, past due or not, as last received.
@Entity
@Table(name = "open_obligation")
public class OpenObligation {

  @Id public UUID id;
  public UUID incidentId;
  public String code;
  public String key;

  @Column(name = "window_label")
  public String window;

  public int article;
  public String owner;
  public String department;
  public Instant openedAt;
  public Instant dueAt;
  public boolean missed;

  static OpenObligation of(UUID incident, ObligationOpened opened) {
    EscalationEvent.Obligation published = opened.obligation();
    var obligation = new OpenObligation();
    obligation.id = published.id();
    obligation.incidentId = incident;
    obligation.code = published.code().code();
    obligation.key = published.key();
    obligation.window = published.window();
    obligation.article = published.article();
    obligation.owner = published.owner().code();
    obligation.department = published.department();
    obligation.openedAt = opened.opened();
    obligation.dueAt = opened.due();
    return obligation;
  }
}
