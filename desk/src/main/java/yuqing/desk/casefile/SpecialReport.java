package yuqing.desk.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeMap;

/// A report to the superior authority that can be printed (专报).
///
/// @param number within the incident: 1, 2, 3 …
/// @param kind `FIRST` and so on
public record SpecialReport(int number, String kind) {

  /// One that was made by telephone and then in writing is one report.
  ///
  /// @param actions that were recorded, as incident-service shows them
  static List<SpecialReport> of(List<JsonNode> actions) {
    var reports = new TreeMap<Integer, SpecialReport>();
    for (var action : actions) {
      if (action.path("reportNumber").isInt()) {
        int number = action.path("reportNumber").asInt();
        reports.put(number, new SpecialReport(number, action.path("kind").asText()));
      }
    }
    return List.copyOf(reports.values());
  }
}
