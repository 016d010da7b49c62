package yuqing.archive.statistics;

import java.time.Instant;
import yuqing.archive.figures.CaseTime;
import yuqing.archive.figures.FigureFilter;
import yuqing.archive.figures.SqlConditions;

/// The incidents that a number counts, and that the list behind it shows: the one place of this
/// condition. One that was merged is counted under the one that goes on, and so is none of them.
///
/// @param from, to receipt at or after, and before; null for no bound
/// @param time only those in which it has run; null for all
/// @param past whether they were over before they were entered; null for all
public record CaseSelection(
    FigureFilter filter, Instant from, Instant to, CaseTime time, Boolean past) {

  public static CaseSelection of(FigureFilter filter, ReportingPeriod period) {
    return new CaseSelection(filter, period.from(), period.to(), null, null);
  }

  /// Conditions on the table `case_figures` as `c`.
  public SqlConditions conditions() {
    var where = filter.cases(new SqlConditions().and("not c.merged"), "c");
    where.and("c.received_at is not null");
    if (from != null) {
      where.and("c.received_at >= ?", from);
    }
    if (to != null) {
      where.and("c.received_at < ?", to);
    }
    if (time != null) {
      where.and("c." + time.code() + "_minutes is not null");
    }
    return past == null ? where : where.and("c.past = ?", past);
  }
}
