package yuqing.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.notification.rota.ShiftAnswer;
import yuqing.rest.problem.Language;

/// The hand-over sheet of a shift: what is open in its unit now.
///
/// @param at when it was drawn
/// @param items by due, the earliest first
/// @param more whether there is more than is listed
@Schema(name = "ShiftHandover")
record ShiftHandoverAnswer(ShiftAnswer shift, Instant at, List<OpenDuty> items, boolean more) {

  /// A duty of which somebody was alerted and which is not done.
  ///
  /// @param overdue whether its time is over
  /// @param acknowledged whether somebody has acknowledged its newest alert
  @Schema(name = "ShiftHandoverItem")
  record OpenDuty(
      UUID alert,
      UUID incident,
      String number,
      Level level,
      @Schema(description = "the obligation; for a difference that of the grade")
          ObligationCode obligation,
      String label,
      @MayBeAbsent @Schema(description = "of a day or of hours") String window,
      Post owner,
      String department,
      Instant due,
      boolean overdue,
      boolean acknowledged) {

    static OpenDuty of(Alert alert, Language language, Instant at) {
      return new OpenDuty(
          alert.id,
          alert.incident,
          alert.number,
          alert.level(),
          alert.obligationCode(),
          new AlertText(language).obligation(alert.obligationCode()),
          alert.obligationWindow,
          alert.owner(),
          alert.department,
          alert.due,
          alert.due.isBefore(at),
          alert.isAcknowledged());
    }
  }
}
