package yuqing.notification.notice;

import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.term.ObligationCode;

/// What has become of a duty of which somebody was alerted.
///
/// @param window date of a day's window, or start of a four-hour one; null for others
/// @param department that owes it now
/// @param article by which it is owed now
/// @param due as it is now
public record DutyChange(
    UUID obligation,
    ObligationCode code,
    String window,
    Change change,
    String department,
    int article,
    Instant due) {

  /// What people are notified of without a new alert.
  public enum Change {
    /// Another department owes it now.
    PASSED_ON,
    /// It is due later, or by another article.
    MOVED,
    /// Nobody owes it any more.
    WITHDRAWN
  }
}
