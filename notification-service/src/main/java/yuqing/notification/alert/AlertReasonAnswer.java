package yuqing.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.ObligationCode;
import yuqing.rest.problem.Language;

/// Why a person was told of an alert, or was not.
///
/// @param alert its id
/// @param told whether a channel took a message to the person, or somebody called
/// @param reasons the most telling first
@Schema(name = "AlertReasons")
public record AlertReasonAnswer(
    UUID alert,
    AlertCause cause,
    @MayBeAbsent ObligationCode obligation,
    @MayBeAbsent String label,
    Instant orderedAt,
    boolean told,
    List<Why> reasons) {

  /// @param text in people's words
  @Schema(name = "AlertReasonText")
  public record Why(AlertReason code, String text) {}

  static AlertReasonAnswer of(Alert alert, AlertReasons found, Language language) {
    var text = new AlertText(language);
    return new AlertReasonAnswer(
        alert.id,
        alert.cause,
        alert.obligationCode(),
        text.obligation(alert.obligationCode()),
        alert.orderedAt,
        found.told(),
        found.reasons().stream().map(each -> new Why(each, text.reason(each))).toList());
  }
}
