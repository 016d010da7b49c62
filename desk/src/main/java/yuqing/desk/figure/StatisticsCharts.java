package yuqing.desk.figure;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import yuqing.desk.client.archive.StatisticsView.StatisticsLine;
import yuqing.desk.client.archive.StatisticsView.TimeFigures;

/// The charts of statistics, each of the numbers of a table.
final class StatisticsCharts {
  private StatisticsCharts() {}

  /// How many incidents each line counts, beside the period before where there is one.
  static ChartData incidents(List<StatisticsLine> lines, Map<String, String> texts) {
    var now = new ChartData.Series(texts.get("this_period"), "blue", counts(lines));
    boolean hasPrevious = lines.stream().anyMatch(line -> line.incidents().previous() != null);
    return new ChartData(
        true,
        false,
        lines.stream().map(StatisticsLine::label).toList(),
        hasPrevious
            ? List.of(
                now,
                new ChartData.Series(
                    texts.get("previous_period"),
                    "grey",
                    lines.stream().map(line -> line.incidents().previous()).toList()))
            : List.of(now));
  }

  /// What became of the obligations of each line.
  static ChartData duties(List<StatisticsLine> lines, Map<String, String> texts) {
    return new ChartData(
        true,
        true,
        lines.stream().map(StatisticsLine::label).toList(),
        List.of(
            series(texts.get("met"), "green", lines, line -> line.obligations().met().count()),
            series(texts.get("late"), "amber", lines, line -> line.obligations().late().count()),
            series(
                texts.get("missed"), "red", lines, line -> line.obligations().missed().count())));
  }

  static ChartData times(List<TimeFigures> times, Map<String, String> texts) {
    return new ChartData(
        true,
        false,
        times.stream().map(TimeFigures::label).toList(),
        List.of(
            new ChartData.Series(
                texts.get("median"),
                "blue",
                times.stream().map(TimeFigures::medianMinutes).toList()),
            new ChartData.Series(
                texts.get("p90"), "amber", times.stream().map(TimeFigures::p90Minutes).toList())));
  }

  /// How many incidents came in, month by month, and how many obligations were not met in time.
  static ChartData months(List<MonthLine> months, Map<String, String> texts) {
    return new ChartData(
        false,
        false,
        months.stream().map(MonthLine::month).toList(),
        List.of(
            new ChartData.Series(
                texts.get("incidents"),
                "blue",
                months.stream().map(each -> each.line().incidents().count()).toList()),
            new ChartData.Series(
                texts.get("overdue"), "red", months.stream().map(MonthLine::overdue).toList())));
  }

  private static List<Long> counts(List<StatisticsLine> lines) {
    return lines.stream().map(line -> line.incidents().count()).toList();
  }

  private static ChartData.Series series(
      String name, String tone, List<StatisticsLine> lines, ToLongFunction<StatisticsLine> count) {
    return new ChartData.Series(name, tone, lines.stream().mapToLong(count).boxed().toList());
  }
}
