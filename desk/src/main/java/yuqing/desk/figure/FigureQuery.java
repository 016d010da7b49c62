package yuqing.desk.figure;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The query of a list behind a number, as an address has it.
final class FigureQuery {
  private FigureQuery() {}

  /// Without the place in the list; empty where nothing is asked.
  static String withoutCursor(String query) {
    return query == null
        ? ""
        : Arrays.stream(query.split("&"))
            .filter(each -> !each.isEmpty() && !each.startsWith("cursor="))
            .collect(Collectors.joining("&"));
  }
}
