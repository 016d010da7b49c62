package yuqing.desk.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A task as incident-service shows it.
///
/// @param incidentId null where it belongs to none
/// @param riskId of the risk that it is a measure of; null for none
/// @param ownerDepartment code; null for a post that the school has once
/// @param state `SET`, `ACCEPTED`, `DONE` or `WITHDRAWN`
/// @param extension null while none awaits its decision
/// @param urgedAt when its owner was last urged by hand; null where never
/// @param allowed codes of what the reader may do about it now
public record TaskView(
    UUID id,
    String number,
    UUID incidentId,
    String incidentNumber,
    UUID riskId,
    String riskNumber,
    String origin,
    String title,
    String text,
    String ownerPost,
    String ownerDepartment,
    String ownerDepartmentName,
    LocalDate dueOn,
    String state,
    boolean overdue,
    Instant setAt,
    String setBy,
    Instant acceptedAt,
    Extension extension,
    int extensions,
    int urged,
    Instant urgedAt,
    Instant doneAt,
    String result,
    String withdrawalReason,
    List<String> allowed) {

  public TaskView {
    allowed = Objects.requireNonNullElse(allowed, List.of());
  }

  /// What its owner asks for.
  public record Extension(LocalDate until, String reason) {}

  /// How far it is, with what is overdue apart.
  public String shownState() {
    return overdue ? "OVERDUE" : state;
  }

  public boolean may(String act) {
    return allowed.contains(act);
  }
}
