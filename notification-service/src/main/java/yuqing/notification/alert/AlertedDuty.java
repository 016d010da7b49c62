package yuqing.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.notification.roster.DepartmentName;

/// One obligation in an alert message, as it stands when the message leaves.
///
/// @param incident id
/// @param number the incident's
/// @param differing the facts that differ, by code, of an unsettled difference; null for others
/// @param window date of a day's window, or start of a four-hour one; null for others
/// @param halved in a heightened period (article 8)
/// @param owner the post that owes it
/// @param department whose post that is
/// @param recipient as what the reader is notified
/// @param told why the reader is told
record AlertedDuty(
    UUID incident,
    String number,
    Level level,
    AlertCause cause,
    ObligationCode code,
    List<String> differing,
    String window,
    int article,
    Instant due,
    boolean halved,
    Post owner,
    DepartmentName department,
    AlertRecipient recipient,
    AlertReason told) {

  /// @param differing facts, by code, of the difference that it is about; empty for an obligation
  static AlertedDuty of(
      Alert alert,
      AlertRecipient recipient,
      DepartmentName department,
      AlertReason told,
      List<String> differing) {
    return new AlertedDuty(
        alert.incident,
        alert.number,
        alert.level(),
        alert.cause,
        alert.obligationCode(),
        DifferenceAlertEnds.isOfDifference(alert.obligationKey) ? differing : null,
        alert.obligationWindow,
        alert.article,
        alert.due,
        alert.halved,
        alert.owner(),
        department,
        recipient,
        told);
  }

  boolean isOfDifference() {
    return differing != null;
  }
}
