package yuqing.desk.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import yuqing.desk.client.Listing;

/// Reads a stretch of a timeline without its alerts, of which one duty may have many: page by page
/// until there are enough lines to read, and no more pages than a screen is worth.
final class TimelineReading {
  /// Entries of one page.
  static final int PAGE = 100;

  private static final int ENOUGH_LINES = 60;
  private static final int MOST_PAGES = 4;

  private TimelineReading() {}

  /// @param cursor null for the newest
  /// @param page the archive's page after a cursor, the newest entry first
  static CaseTimeline read(String cursor, Function<String, Listing<JsonNode>> page) {
    var lines = new ArrayList<TimelineLine>();
    var next = cursor;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      var read = page.apply(next);
      read.items().stream()
          .map(TimelineLine::of)
          .filter(line -> !line.isAboutAlerts())
          .forEach(lines::add);
      next = read.next();
      if (next == null || lines.size() >= ENOUGH_LINES) {
        break;
      }
    }
    return new CaseTimeline(List.copyOf(lines), next);
  }
}
