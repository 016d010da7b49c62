package yuqing.incident.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.term.MeetingKind;

/// A meeting as it was recorded; never changed.
@Entity
@Table(name = "meeting")
class Meeting {

  @Id UUID id;

  /// `LX-2026-003`
  String number;

  @Enumerated(EnumType.STRING)
  MeetingKind kind;

  /// Null where it was about none.
  UUID incidentId;

  /// The calendar year at the school.
  int heldIn;

  Instant heldAt;
  String title;

  /// JSON as in the event.
  String record;
}
