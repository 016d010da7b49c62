package yuqing.desk.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import yuqing.desk.client.archive.ReviewDraftView.MissedDuty;
import yuqing.desk.form.EnteredRow;
import yuqing.desk.form.FieldFaults;

/// A missed obligation that somebody has to explain, with what was entered for it.
///
/// @param window empty where the obligation has none
/// @param text what was entered
/// @param fault what is wrong with it; empty where nothing is
public record AskedExplanation(
    String code, String window, MissedDuty duty, String text, String fault) {

  /// Those of a draft that nobody has explained, in its order. One explanation is about all missed
  /// ones of a code and a window.
  ///
  /// @param sent the rows of a form that was refused
  static List<AskedExplanation> of(
      List<MissedDuty> missed, List<EnteredRow> sent, FieldFaults faults) {
    var asked = new LinkedHashMap<String, AskedExplanation>();
    for (var duty : missed) {
      if (duty.explanation() == null) {
        var window = Objects.requireNonNullElse(duty.window(), "");
        asked.putIfAbsent(duty.code() + " " + window, of(duty, window, sent, faults));
      }
    }
    return List.copyOf(asked.values());
  }

  private static AskedExplanation of(
      MissedDuty duty, String window, List<EnteredRow> sent, FieldFaults faults) {
    for (int i = 0; i < sent.size(); i++) {
      var row = sent.get(i);
      if (row.get("code").equals(duty.code()) && row.get("window").equals(window)) {
        var fault = faults.of("explanations", i, "text");
        return new AskedExplanation(duty.code(), window, duty, row.get("text"), fault);
      }
    }
    return new AskedExplanation(duty.code(), window, duty, "", "");
  }
}
