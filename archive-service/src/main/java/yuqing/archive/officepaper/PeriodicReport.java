package yuqing.archive.officepaper;

import java.time.Instant;
import java.util.List;

/// A periodic report (月报, 学期报, 年报): what its figures say, and room for what the office writes by
/// hand.
///
/// @param title with the school's name
/// @param period as people name it
/// @param recordedAt when the newest of what it counts was recorded
/// @param foot which record it rests on, in words
record PeriodicReport(
    String title, String period, Instant recordedAt, String foot, List<ReportSection> sections) {

  PeriodicReport {
    sections = List.copyOf(sections);
  }
}
