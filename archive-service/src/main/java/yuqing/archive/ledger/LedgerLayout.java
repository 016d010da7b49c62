package yuqing.archive.ledger;

import static yuqing.archive.table.TableColumn.TIME_WIDTH;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.archive.figures.CaseInstants;
import yuqing.archive.figures.CaseReport;
import yuqing.archive.figures.CaseTime;
import yuqing.archive.figures.FigureLabels;
import yuqing.archive.table.TableCell;
import yuqing.archive.table.TableLayout;
import yuqing.archive.words.ShelfMark;

/// The columns of the ledger, in order: what each is called and what fills it. An empty cell says
/// that it has not happened, or that nothing on record tells.
final class LedgerLayout {

  static final TableLayout<LedgerRow> COLUMNS = ends(minutes(instants(beginnings())));

  private LedgerLayout() {}

  private static TableLayout<LedgerRow> beginnings() {
    return TableLayout.<LedgerRow>empty()
        .with("编号", "Number", 16, row -> ofReport(row, CaseReport::number))
        .with("部门", "Department", 18, row -> TableCell.of(row.department()))
        .with("类别", "Category", 20, LedgerLayout::category)
        .with("初定/现级", "First / present level", 12, LedgerLayout::levels)
        .with("是否突发重大", "Sudden and grave", 8, row -> yesOrNo(row, row.suddenGrave()))
        .with(
            "是否重点时段",
            "Heightened period",
            8,
            row -> yesOrNo(row, row.figures().grades().heightened()))
        .with(
            "媒体",
            "Media",
            18,
            row -> TableCell.of(String.join("、", row.figures().media().platforms())))
        .with("标题", "Title", 40, row -> ofReport(row, CaseReport::title))
        .with("链接", "Link", 30, row -> TableCell.of(row.figures().media().url()));
  }

  private static TableLayout<LedgerRow> instants(TableLayout<LedgerRow> layout) {
    return layout
        .with("发现时间", "Discovered", TIME_WIDTH, at(CaseInstants::discoveredAt))
        .with("接报时间", "Received", TIME_WIDTH, at(CaseInstants::receivedAt))
        .with("定级时间", "Graded", TIME_WIDTH, at(CaseInstants::gradedAt))
        .with("交办时间", "Assigned", TIME_WIDTH, row -> TableCell.of(row.figures().assignedAt()))
        .with("首次回应时间", "First answered", TIME_WIDTH, at(CaseInstants::answeredAt))
        .with("结束时间", "Ended", TIME_WIDTH, at(CaseInstants::endedAt))
        .with("备案时间", "Filed", TIME_WIDTH, at(CaseInstants::filedAt))
        .with("归档时间", "Closed", TIME_WIDTH, at(CaseInstants::closedAt));
  }

  private static Function<LedgerRow, TableCell> at(Function<CaseInstants, Instant> which) {
    return row -> TableCell.of(which.apply(row.figures().instants()));
  }

  private static TableLayout<LedgerRow> minutes(TableLayout<LedgerRow> layout) {
    var all = layout;
    for (var time : CaseTime.values()) {
      all =
          all.with(
              time.label().zh() + "（分钟）",
              time.label().en() + " (minutes)",
              11,
              row -> TableCell.of(row.figures().minutes(time)));
    }
    return all;
  }

  private static TableLayout<LedgerRow> ends(TableLayout<LedgerRow> layout) {
    return layout
        .with("逾期项数", "Overdue obligations", 9, row -> TableCell.of(row.overdue()))
        .with("审核备案结果", "Decision on filing", 12, LedgerLayout::filing)
        .with("档号", "Archive number", 20, LedgerLayout::shelfMark);
  }

  private static TableCell ofReport(LedgerRow row, Function<CaseReport, String> value) {
    var report = row.figures().report();
    return TableCell.of(report == null ? null : value.apply(report));
  }

  private static TableCell category(LedgerRow row) {
    var report = row.figures().report();
    return report == null || report.category() == null
        ? TableCell.EMPTY
        : TableCell.of(FigureLabels.of(report.category()).in(row.language()));
  }

  private static TableCell levels(LedgerRow row) {
    var grades = row.figures().grades();
    return TableCell.of(
        Stream.of(grades.firstLevel(), grades.level())
            .filter(Objects::nonNull)
            .map(level -> FigureLabels.of(level).in(row.language()))
            .collect(Collectors.joining("/")));
  }

  private static TableCell yesOrNo(LedgerRow row, Boolean yes) {
    if (yes == null) {
      return TableCell.EMPTY;
    }
    return switch (row.language()) {
      case ZH -> TableCell.of(yes ? "是" : "否");
      case EN -> TableCell.of(yes ? "yes" : "no");
    };
  }

  private static TableCell filing(LedgerRow row) {
    return TableCell.of(FigureLabels.of(row.figures().filing()).in(row.language()));
  }

  private static TableCell shelfMark(LedgerRow row) {
    var report = row.figures().report();
    return TableCell.of(
        ShelfMark.of(
            report == null ? null : report.number(),
            row.figures().closing().firstClosedAt(),
            row.zone()));
  }
}
