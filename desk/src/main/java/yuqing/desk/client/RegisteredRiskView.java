package yuqing.desk.client;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import yuqing.desk.client.RecordedMeetingView.DecidedTask;

/// A risk with its measures and meetings, as incident-service shows it.
///
/// @param departmentName null where it is not known
/// @param measures the tasks that they became, as they are now
/// @param reassessed null where it never was
/// @param cleared null while it is open
/// @param allowed codes of what the reader may do about it now
public record RegisteredRiskView(
    UUID id,
    String number,
    String department,
    String departmentName,
    String level,
    String title,
    String description,
    String state,
    boolean overdue,
    List<DecidedTask> measures,
    List<DealtAt> meetings,
    Instant registeredAt,
    RiskRecorder registeredBy,
    LastReassessment reassessed,
    RecordedClearing cleared,
    List<String> allowed) {

  public RegisteredRiskView {
    measures = Objects.requireNonNullElse(measures, List.of());
    meetings = Objects.requireNonNullElse(meetings, List.of());
    allowed = Objects.requireNonNullElse(allowed, List.of());
  }

  /// A meeting that dealt with it.
  public record DealtAt(UUID id, String number, String title, Instant heldAt) {}

  /// @param role code of the post
  public record RiskRecorder(String role) {}

  public record LastReassessment(Instant at, String reason) {}

  public record RecordedClearing(
      String result, Instant occurredAt, Instant recordedAt, RiskRecorder by) {}

  /// How far it is, with what is overdue apart.
  public String shownState() {
    return overdue ? "OVERDUE" : state;
  }

  public String departmentShown() {
    return departmentName == null ? department : departmentName;
  }
}
