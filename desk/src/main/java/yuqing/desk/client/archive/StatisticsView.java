package yuqing.desk.client.archive;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Statistics of a period, as archive-service shows them.
///
/// @param previous the period that this one is compared with; null where there is none
/// @param pending incidents whose figures are being derived anew and may be lacking
public record StatisticsView(
    Period period,
    Period previous,
    long pending,
    List<Formula> formulas,
    StatisticsLine total,
    List<StatisticsLine> departments,
    List<StatisticsLine> categories,
    List<StatisticsLine> levels) {

  public StatisticsView {
    formulas = Objects.requireNonNullElse(formulas, List.of());
    departments = Objects.requireNonNullElse(departments, List.of());
    categories = Objects.requireNonNullElse(categories, List.of());
    levels = Objects.requireNonNullElse(levels, List.of());
  }

  /// @param name such as `2026-10`
  public record Period(String kind, String name, Instant from, Instant to) {}

  /// What a number means.
  public record Formula(String number, String text) {}

  /// The numbers of one department, category or level, or of all.
  ///
  /// @param key its code; null for all
  public record StatisticsLine(
      String key,
      String label,
      ComparedCount incidents,
      List<TimeFigures> times,
      ObligationFigures obligations) {

    public StatisticsLine {
      times = Objects.requireNonNullElse(times, List.of());
    }
  }

  /// @param previous of the period before; null where there is none, as change and its percents
  /// @param list address of what is counted
  public record ComparedCount(
      long count,
      Long previous,
      Long change,
      BigDecimal changePercent,
      String list,
      String previousList) {}

  /// @param medianMinutes null where no incident has run it, as the 90th percentile
  public record TimeFigures(
      String time,
      String label,
      int article,
      long count,
      Long medianMinutes,
      Long p90Minutes,
      String list) {}

  /// What became of the obligations that came due.
  public record ObligationFigures(
      ComparedCount met,
      ComparedCount late,
      ComparedCount missed,
      ComparedCount judged,
      ComparedCount open,
      ComparedCount withdrawn,
      Rate metRate) {}

  /// @param percent null where there is nothing to divide by
  public record Rate(long numerator, long denominator, BigDecimal percent) {}
}
