package yuqing.incident.action;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ReportKind;

/// An act as it was recorded; never changed.
@Entity
@Table(name = "recorded_action")
@IdClass(RecordedAction.Key.class)
public class RecordedAction {

  /// @param n 1, 2, 3 … per incident
  public record Key(UUID incidentId, int n) {}

  @Id public UUID incidentId;
  @Id public int n;

  @Enumerated(EnumType.STRING)
  public Action action;

  public Instant occurredAt;

  /// Of a report to the superior authority; null for other acts.
  @Enumerated(EnumType.STRING)
  public ReportKind reportKind;

  /// Of a report to the superior authority: 1, 2, 3 …
  public Integer reportNumber;

  /// JSON as in the event.
  public String record;
}
