package yuqing.archive.statistics;

import java.time.Instant;
import java.util.Set;
import yuqing.archive.figures.FigureFilter;
import yuqing.archive.figures.SqlConditions;

/// The obligations that a number counts, and that the list behind it shows: the one place of this
/// condition. Those of an incident that was merged later remain: what was missed stays with
/// whoever owed it.
///
/// @param from, to due at or after, and before; null for no bound
/// @param outcomes their names; empty for all
public record DutySelection(FigureFilter filter, Instant from, Instant to, Set<String> outcomes) {

  public DutySelection {
    outcomes = Set.copyOf(outcomes);
  }

  public static DutySelection of(FigureFilter filter, ReportingPeriod period) {
    return new DutySelection(filter, period.from(), period.to(), Set.of());
  }

  /// Conditions on the table `duty_figures` as `u`, its incident's `case_figures` as `c`.
  public SqlConditions conditions() {
    var where = filter.duties(new SqlConditions().and("u.due is not null"));
    if (from != null) {
      where.and("u.due >= ?", from);
    }
    if (to != null) {
      where.and("u.due < ?", to);
    }
    return where.oneOf("u.outcome", outcomes);
  }
}
