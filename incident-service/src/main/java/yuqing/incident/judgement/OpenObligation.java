package yuqing.incident.judgement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.ObligationOpened;

/// An obligation still to be done, past due or not, as last heard.
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
    EscalationEvent.Obligation told = opened.obligation();
    var obligation = new OpenObligation();
    obligation.id = told.id();
    obligation.incidentId = incident;
    obligation.code = told.code().code();
    obligation.key = told.key();
    obligation.window = told.window();
    obligation.article = told.article();
    obligation.owner = told.owner().code();
    obligation.department = told.department();
    obligation.openedAt = opened.opened();
    obligation.dueAt = opened.due();
    return obligation;
  }
}
