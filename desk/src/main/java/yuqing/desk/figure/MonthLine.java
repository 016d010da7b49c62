package yuqing.desk.figure;

import yuqing.desk.client.archive.StatisticsView.StatisticsLine;

/// A month's numbers in total.
///
/// @param month such as `2026-10`
public record MonthLine(String month, StatisticsLine line) {

  /// Obligations that were missed, done later or not.
  public long overdue() {
    return line.obligations().late().count() + line.obligations().missed().count();
  }
}
