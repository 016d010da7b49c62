package yuqing.desk.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A meeting with its minutes, as incident-service shows it.
///
/// @param incidentId null where it was about none
/// @param decisions the tasks that it decided, as they are now
public record RecordedMeetingView(
    UUID id,
    String number,
    String kind,
    String title,
    Instant heldAt,
    String place,
    String chair,
    String chairDepartment,
    UUID incidentId,
    String incidentNumber,
    List<String> agenda,
    List<RiskOnAgenda> risks,
    List<AskedPost> attendance,
    String minutes,
    List<DecidedTask> decisions,
    Instant recordedAt) {

  public RecordedMeetingView {
    agenda = Objects.requireNonNullElse(agenda, List.of());
    risks = Objects.requireNonNullElse(risks, List.of());
    attendance = Objects.requireNonNullElse(attendance, List.of());
    decisions = Objects.requireNonNullElse(decisions, List.of());
  }

  /// A risk that it dealt with, which is an item of its agenda too.
  public record RiskOnAgenda(UUID id, String number, String title) {}

  /// @param department code; null for a post that the school has once
  /// @param name of who signed in for it; may be null
  /// @param absence why nobody came; null for one who was there
  public record AskedPost(String post, String department, String name, String absence) {}

  /// @param ownerDepartment code; null for a post that the school has once
  public record DecidedTask(
      UUID id,
      String number,
      String title,
      String ownerPost,
      String ownerDepartment,
      LocalDate dueOn,
      String state) {}
}
