package yuqing.archive.unit;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import yuqing.archive.statistics.StatisticsAnswer;
import yuqing.archive.statistics.StatisticsAnswer.Count;
import yuqing.archive.statistics.StatisticsAnswer.Rate;
import yuqing.archive.statistics.StatisticsAnswer.Time;
import yuqing.archive.table.TableCell;
import yuqing.archive.table.TableColumn;
import yuqing.archive.table.TableWriter;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.LocalizedText;

/// A unit's numbers, each in a row, and below them what each means.
final class UnitSummarySheet {

  private final StatisticsAnswer answer;
  private final Language language;

  UnitSummarySheet(StatisticsAnswer answer, Language language) {
    this.answer = answer;
    this.language = language;
  }

  void write(TableWriter table) throws IOException {
    table.begin(
        text("汇总", "Summary"),
        List.of(
            new TableColumn(text("指标", "Figure"), 34),
            new TableColumn(text("数值", "Value"), 14),
            new TableColumn(text("上期", "Period before"), 14),
            new TableColumn(text("增减", "Change"), 12),
            new TableColumn(text("增减幅度", "Change in percent"), 14),
            new TableColumn(text("口径", "Meaning"), 90)));
    table.row(cells(text("统计期", "Period"), TableCell.of(answer.period().name())));
    counts(table);
    for (var time : answer.total().times()) {
      time(table, time);
    }
    for (var formula : answer.formulas()) {
      table.row(
          List.of(
              TableCell.of(formula.number()),
              TableCell.EMPTY,
              TableCell.EMPTY,
              TableCell.EMPTY,
              TableCell.EMPTY,
              TableCell.of(formula.text())));
    }
  }

  private void counts(TableWriter table) throws IOException {
    var total = answer.total();
    var owed = total.obligations();
    count(table, "事件数", "Incidents", total.incidents());
    count(table, "其中补录", "of these recorded afterwards", total.recordedAfterwards());
    count(table, "按期办结", "Obligations met", owed.met());
    count(table, "逾期办结", "Obligations met late", owed.late());
    count(table, "逾期未办", "Obligations missed", owed.missed());
    count(table, "待办", "Obligations open", owed.open());
    count(table, "已撤销", "Obligations withdrawn", owed.withdrawn());
    rate(table, "按期办结率", "Rate met", owed.metRate());
    rate(table, "逾期办结率", "Rate met late", owed.lateRate());
    rate(table, "逾期未办率", "Rate missed", owed.missedRate());
  }

  private void count(TableWriter table, String zh, String en, Count count) throws IOException {
    table.row(
        List.of(
            TableCell.of(text(zh, en)),
            TableCell.of(count.count()),
            TableCell.of(count.previous()),
            TableCell.of(count.change()),
            TableCell.of(percent(count.changePercent())),
            TableCell.EMPTY));
  }

  private void rate(TableWriter table, String zh, String en, Rate rate) throws IOException {
    var share = "%d/%d".formatted(rate.numerator(), rate.denominator());
    var percent = percent(rate.percent());
    table.row(
        cells(text(zh, en), TableCell.of(percent == null ? share : percent + " (" + share + ")")));
  }

  private void time(TableWriter table, Time time) throws IOException {
    table.row(
        cells(
            text(time.label() + "：件数", time.label() + ": incidents"), TableCell.of(time.count())));
    table.row(
        cells(
            text(time.label() + "：中位数（分钟）", time.label() + ": median (minutes)"),
            TableCell.of(time.medianMinutes())));
    table.row(
        cells(
            text(time.label() + "：九成位数（分钟）", time.label() + ": 90th percentile (minutes)"),
            TableCell.of(time.p90Minutes())));
  }

  private static List<TableCell> cells(String name, TableCell value) {
    return List.of(
        TableCell.of(name),
        value,
        TableCell.EMPTY,
        TableCell.EMPTY,
        TableCell.EMPTY,
        TableCell.EMPTY);
  }

  private static String percent(BigDecimal percent) {
    return percent == null ? null : percent.toPlainString() + "%";
  }

  private String text(String zh, String en) {
    return new LocalizedText(zh, en).in(language);
  }
}
