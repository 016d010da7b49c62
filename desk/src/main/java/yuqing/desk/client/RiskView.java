package yuqing.desk.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A risk as incident-service lists it.
///
/// @param departmentName null where it is not known
/// @param state `OPEN` or `CLEARED`
/// @param dueOn the earliest day of its open measures; null where there is none
/// @param clearedAt null while it is open
public record RiskView(
    UUID id,
    String number,
    String department,
    String departmentName,
    String level,
    String title,
    String state,
    boolean overdue,
    int measures,
    int openMeasures,
    LocalDate dueOn,
    Instant registeredAt,
    Instant clearedAt) {

  /// How far it is, with what is overdue apart.
  public String shownState() {
    return overdue ? "OVERDUE" : state;
  }

  public String departmentShown() {
    return departmentName == null ? department : departmentName;
  }
}
