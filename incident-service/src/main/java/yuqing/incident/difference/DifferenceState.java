package yuqing.incident.difference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import yuqing.contracts.IncidentEvent.DifferenceDecision;

/// Whether a second report's difference is settled, for queries; [ReportDifferences] writes it.
@Entity
@Immutable
@Table(name = "difference")
@IdClass(DifferenceState.DifferenceKey.class)
class DifferenceState {

  /// @param n 1, 2, 3 … within the incident
  public record DifferenceKey(UUID incidentId, int n) {}

  @Id UUID incidentId;
  @Id int n;

  /// Null until it is settled.
  @Enumerated(EnumType.STRING)
  DifferenceDecision decision;
}
