package yuqing.desk.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import yuqing.desk.client.AlertView;

/// An incident's alerts, those apart that somebody still has to act on.
///
/// @param inForce the newest about each thing that is owed
public record ListedAlerts(List<AlertView> inForce, List<AlertView> others) {

  /// @param alerts the newest first
  /// @param owed whether what the alert is about is owed
  static ListedAlerts of(List<AlertView> alerts, Predicate<AlertView> owed) {
    var inForce = new ArrayList<AlertView>();
    var others = new ArrayList<AlertView>();
    var seen = new HashSet<List<String>>();
    for (var alert : alerts) {
      var isNewest =
          seen.add(
              List.of(
                  Objects.toString(alert.obligationKey(), ""),
                  Objects.toString(alert.window(), "")));
      if (isNewest && !alert.isCancelled() && owed.test(alert)) {
        inForce.add(alert);
      } else {
        others.add(alert);
      }
    }
    return new ListedAlerts(List.copyOf(inForce), List.copyOf(others));
  }
}
