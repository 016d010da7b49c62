package yuqing.desk.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.archive.StatisticsView.ComparedCount;
import yuqing.desk.client.archive.StatisticsView.ObligationFigures;
import yuqing.desk.client.archive.StatisticsView.StatisticsLine;
import yuqing.desk.client.archive.StatisticsView.TimeFigures;

class StatisticsChartsTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "this_period",
          "本期",
          "previous_period",
          "上期",
          "met",
          "按期",
          "late",
          "迟",
          "missed",
          "未办",
          "median",
          "中位数",
          "p90",
          "九成",
          "incidents",
          "事件",
          "overdue",
          "逾期");

  @Test
  void aChartHasTheNumbersOfItsTable() {
    var lines = List.of(line("后勤保卫处", 3, 5L, 8, 1, 2), line("学生处", 0, 0L, 4, 0, 0));
    assertThat(StatisticsCharts.incidents(lines, TEXTS).json())
        .isEqualTo(
            """
            {"horizontal":true,"stacked":false,"labels":["后勤保卫处","学生处"],"series":[\
            {"name":"本期","tone":"blue","values":[3,0]},{"name":"上期","tone":"grey","values":[5,0]}]}\
            """);
    assertThat(StatisticsCharts.duties(lines, TEXTS).json())
        .contains("\"stacked\":true", "[8,4]", "[1,0]", "[2,0]");
  }

  @Test
  void withoutAPeriodBeforeThereIsOneSeries() {
    assertThat(StatisticsCharts.incidents(List.of(line("学生处", 1, null, 0, 0, 0)), TEXTS).series())
        .hasSize(1);
  }

  @Test
  void aTimeThatNoIncidentHasRunIsNoNumber() {
    var chart =
        StatisticsCharts.times(
            List.of(new TimeFigures("file", "备案用时", 10, 0, null, null, "/statistics/cases")),
            TEXTS);
    assertThat(chart.json()).contains("\"values\":[null]");
    assertThat(chart.isEmpty()).isTrue();
  }

  @Test
  void aMonthsOverdueDutiesAreTheLateAndTheMissed() {
    var chart =
        StatisticsCharts.months(
            List.of(new MonthLine("2026-10", line("合计", 4, 2L, 9, 1, 2))), TEXTS);
    assertThat(chart.json()).contains("[\"2026-10\"]", "\"values\":[4]", "\"values\":[3]");
    assertThat(chart.isEmpty()).isFalse();
  }

  private static StatisticsLine line(
      String label, long incidents, Long before, long met, long late, long missed) {
    return new StatisticsLine(
        "code",
        label,
        new ComparedCount(incidents, before, null, null, "/statistics/cases", null),
        List.of(),
        new ObligationFigures(count(met), count(late), count(missed), null, null, null, null));
  }

  private static ComparedCount count(long count) {
    return new ComparedCount(count, null, null, null, "/statistics/duties", null);
  }
}
