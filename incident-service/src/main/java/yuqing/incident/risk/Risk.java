package yuqing.incident.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.IncidentEvent.RiskReference;
import yuqing.contracts.term.RiskLevel;

/// The current state of a risk. Its history is the event log.
@Entity
@Table(name = "risk")
class Risk {

  @Id UUID id;

  /// `YH-2026-003`
  String number;

  /// Code of the department that it concerns.
  String department;

  @Enumerated(EnumType.STRING)
  RiskLevel level;

  String title;
  String description;

  @Enumerated(EnumType.STRING)
  RiskState state;

  Instant registeredAt;

  /// Code of the post that registered it.
  String registeredBy;

  /// The roster's id; null for a system.
  String registeredPerson;

  /// Null where it never was; as its reason.
  Instant reassessedAt;

  String reassessmentReason;

  /// Null while it is open, as all that follows.
  String clearingResult;

  /// As stated.
  Instant clearedAt;

  Instant clearingRecordedAt;

  /// Code of the post that cleared it.
  String clearedBy;

  String clearedPerson;

  /// Counts its events; the entity tag.
  long version;

  boolean isOpen() {
    return state == RiskState.OPEN;
  }

  RiskReference reference() {
    return new RiskReference(id, number, department);
  }
}
