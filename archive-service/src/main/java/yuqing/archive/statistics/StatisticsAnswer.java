package yuqing.archive.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.figures.CaseTime;
import yuqing.contracts.MayBeAbsent;

/// Statistics of a period, by department, category and level. Each number names the list behind it
/// (`list`), an address of this service. No person is in it.
///
/// @param previous the period that this one is compared with (环比); null where there is none
/// @param pending incidents whose figures are being derived anew and may be lacking here; 0 as a
///     rule
/// @param formulas what each number means
/// @param departments in the order of their codes: this is no ranking
@Schema(name = "Statistics")
public record StatisticsAnswer(
    ReportingPeriod period,
    @MayBeAbsent ReportingPeriod previous,
    long pending,
    List<Formula> formulas,
    Line total,
    List<Line> departments,
    List<Line> categories,
    List<Line> levels) {

  /// @param number that it defines, as the answer names it
  @Schema(name = "StatisticsFormula")
  public record Formula(String number, String text) {}

  /// @param key code of a department, name of a category, number of a level, `none` for what has
  ///     none; null for the total
  @Schema(name = "StatisticsLine")
  public record Line(
      @MayBeAbsent String key,
      String label,
      Count incidents,
      Count recordedAfterwards,
      List<Time> times,
      Obligations obligations) {}

  /// @param previous in the period before; null where there is none, as the next three
  /// @param change to it
  /// @param changePercent of it, to one decimal; null where it is 0
  @Schema(name = "StatisticsCount")
  public record Count(
      long count,
      @MayBeAbsent Long previous,
      @MayBeAbsent Long change,
      @MayBeAbsent BigDecimal changePercent,
      @MayBeAbsent String list,
      @MayBeAbsent String previousList) {

    static Count of(long now, Long before, String list, String previousList) {
      return before == null
          ? new Count(now, null, null, null, list, null)
          : new Count(now, before, now - before, percent(now - before, before), list, previousList);
    }
  }

  /// @param count incidents in which the time has run
  /// @param medianMinutes, p90Minutes by nearest rank; null where there are none
  @Schema(name = "StatisticsTime")
  public record Time(
      @JsonProperty("time") String code,
      String label,
      int article,
      long count,
      @MayBeAbsent Long medianMinutes,
      @MayBeAbsent Long p90Minutes,
      @MayBeAbsent String list) {

    static Time of(CaseTime time, String label, CaseCounts.TimeRanks ranks, String list) {
      return new Time(
          time.code(), label, time.article(), ranks.count(), ranks.median(), ranks.p90(), list);
    }
  }

  /// @param late missed, and done later
  /// @param missed not done
  /// @param judged met, late and missed together
  /// @param open still to be done
  /// @param withdrawn no longer owed: in no rate
  @Schema(name = "StatisticsObligations")
  public record Obligations(
      Count met,
      Count late,
      Count missed,
      Count judged,
      Count open,
      Count withdrawn,
      Rate metRate,
      Rate lateRate,
      Rate missedRate) {}

  /// @param percent to one decimal; null where the denominator is 0
  @Schema(name = "StatisticsRate")
  public record Rate(long numerator, long denominator, @MayBeAbsent BigDecimal percent) {

    static Rate of(long numerator, long denominator) {
      return new Rate(numerator, denominator, StatisticsAnswer.percent(numerator, denominator));
    }
  }

  /// Null where the base is 0.
  static BigDecimal percent(long part, long base) {
    return base == 0
        ? null
        : BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
  }
}
