package yuqing.desk.client;

import java.time.Instant;
import java.util.UUID;

/// An obligation as escalation-service shows it.
///
/// @param incident null where the list is of one incident, with number, title and level
/// @param title null for a reader who may not see it
/// @param window null where the duty has none
/// @param owner code of the post that owes it
/// @param label what people call it
public record ObligationView(
    UUID incident,
    String number,
    String title,
    Integer level,
    String id,
    String code,
    String key,
    String window,
    int article,
    String owner,
    String department,
    String departmentName,
    Instant opened,
    Instant due,
    String outcome,
    Instant metAt,
    String label) {

  /// Whether somebody still has to do it.
  public boolean isOwed() {
    return "OPEN".equals(outcome) || "MISSED".equals(outcome);
  }

  public boolean isMissed() {
    return "MISSED".equals(outcome);
  }
}
