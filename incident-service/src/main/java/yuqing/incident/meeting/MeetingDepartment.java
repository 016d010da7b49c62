package yuqing.incident.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/// A department that was asked to a meeting, or was given a task by it.
@Entity
@Table(name = "meeting_department")
@IdClass(MeetingDepartment.Key.class)
class MeetingDepartment {

  /// @param department code
  record Key(UUID meetingId, String department) {}

  @Id UUID meetingId;
  @Id String department;
}
