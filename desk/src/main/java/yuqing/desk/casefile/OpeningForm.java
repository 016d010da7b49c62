package yuqing.desk.casefile;

import java.util.Set;
import yuqing.desk.act.Act;

/// What an incident's page opens with, for one who was led there to do something.
///
/// @param form address of the form; null where the reader may not do it now
public record OpeningForm(String form) {
  /// Met on the page of review and closing, whose acts have no form here.
  private static final Set<String> CONCLUDING = Set.of("hold-review-meeting", "close-dossier");

  /// @param act that is to be done; null where only the duty is known
  /// @param duty code of the obligation that is to be met; null where only the act is known
  /// @return null for one who was led there to read
  static OpeningForm of(CaseView view, String act, String duty) {
    if (act == null && duty == null) {
      return null;
    }
    var form = Act.of(String.valueOf(act)).map(view::formOf).orElse(null);
    return new OpeningForm(form == null && duty != null ? view.meetingForm(duty) : form);
  }

  /// Whether the reader goes on to the page of review and closing.
  boolean isConcluding(CaseView view, String duty) {
    return form == null && duty != null && CONCLUDING.contains(duty) && view.mayConclude();
  }
}
