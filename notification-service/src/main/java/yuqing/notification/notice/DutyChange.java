package yuqing.notification.notice;

import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// What has become of a duty of which somebody was alerted.
///
/// @param window date of a day's window, or start of a four-hour one; null for others
/// @param owner the post that owes it now; null in a notice of an earlier version
/// @param department whose post that is
/// @param article by which it is owed now
/// @param due as it is now
public record DutyChange(
    UUID obligation,
    ObligationCode code,
    String window,
    Change change,
    Post owner,
    String department,
    int article,
    Instant due) {

  /// What people are notified of without a new alert.
  public enum Change {
    /// Another department owes it now, or another post of the same one.
    PASSED_ON,
    /// It is due later, or by another article.
    MOVED,
    /// Nobody owes it any more.
    WITHDRAWN
  }
}
