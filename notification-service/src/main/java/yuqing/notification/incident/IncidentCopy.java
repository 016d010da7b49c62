package yuqing.notification.incident;

import yuqing.contracts.term.Level;

/// What this service keeps of an incident for its notices.
///
/// @param number as people use it; null until its report was consumed, as the department
/// @param department code of the department concerned
/// @param level of the newest grade; null before the first
/// @param leaderOf the department whose leader in charge knows that it is at level 2 or 1; null for
///     none
public record IncidentCopy(String number, String department, Level level, String leaderOf) {

  /// Whether a notice can name it and find whom to notify.
  public boolean isKnown() {
    return number != null && department != null;
  }

  /// Whether a leader in charge is to know of it (level 2 or 1) and does not yet.
  public boolean lacksLeader() {
    return level != null && level.atLeast(Level.TWO) && !department.equals(leaderOf);
  }
}
