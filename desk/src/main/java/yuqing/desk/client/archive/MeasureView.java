package yuqing.desk.client.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A measure that a review asked for, as archive-service shows it.
///
/// @param number within the incident
/// @param state `OPEN`, `OVERDUE` or `DONE`
/// @param completion null while it is not done
public record MeasureView(
    UUID incidentId,
    String incidentNumber,
    int number,
    String text,
    String ownerPost,
    String ownerDepartment,
    String ownerDepartmentName,
    LocalDate dueOn,
    Instant reviewedAt,
    String state,
    Completion completion) {

  public boolean isDone() {
    return completion != null;
  }

  /// @param note null where it was erased
  public record Completion(Instant doneAt, String note) {}
}
