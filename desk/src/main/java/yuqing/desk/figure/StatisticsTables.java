package yuqing.desk.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import yuqing.desk.client.archive.StatisticsView;
import yuqing.desk.client.archive.StatisticsView.StatisticsLine;
import yuqing.desk.text.PageTexts;

/// Statistics of a period.
public record StatisticsTables(StatisticsPeriod asked, StatisticsView figures, Locale language) {

  /// Each table with its chart, in the order of the page.
  public List<LineTable> tables() {
    return List.of(
        table("categories", figures.categories()),
        table("departments", figures.departments()),
        table("levels", figures.levels()));
  }

  private LineTable table(String code, List<StatisticsLine> lines) {
    return new LineTable(
        code,
        lines,
        StatisticsCharts.incidents(lines, texts()),
        StatisticsCharts.duties(lines, texts()));
  }

  public ChartData timesChart() {
    return StatisticsCharts.times(figures.total().times(), texts());
  }

  private Map<String, String> texts() {
    return PageTexts.of("statistics", language);
  }

  /// The lines of one way to part the incidents.
  ///
  /// @param code such as `departments`
  public record LineTable(
      String code, List<StatisticsLine> lines, ChartData incidents, ChartData duties) {

    /// What one of its lines is, as the texts name it.
    public String lineName() {
      return code + "_one";
    }

    /// A department's own workbook can be taken along.
    public boolean isOfDepartments() {
      return code.equals("departments");
    }
  }
}
