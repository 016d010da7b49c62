package yuqing.archive.ledger;

import static yuqing.archive.table.TableColumn.TIME_WIDTH;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.archive.figures.ArchiveNumber;
import yuqing.archive.figures.CaseReport;
import yuqing.archive.figures.CaseTime;
import yuqing.archive.figures.FigureLabels;
import yuqing.archive.table.TableCell;
import yuqing.archive.table.TableColumn;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.LocalizedText;

/// The columns of the ledger, in order: what each is called and what fills it. An empty cell says
/// that it has not happened, or that nothing on record tells.
enum LedgerColumn {
  NUMBER("编号", "Number", 16, row -> ofReport(row, CaseReport::number)),
  DEPARTMENT("部门", "Department", 18, row -> TableCell.of(row.department())),
  CATEGORY("类别", "Category", 20, LedgerColumn::category),
  LEVELS("初定/现级", "First / present level", 12, LedgerColumn::levels),
  SUDDEN_GRAVE("是否突发重大", "Sudden and grave", 8, row -> yesOrNo(row, row.suddenGrave())),
  HEIGHTENED(
      "是否重点时段", "Heightened period", 8, row -> yesOrNo(row, row.figures().grades().heightened())),
  MEDIA(
      "媒体", "Media", 18, row -> TableCell.of(String.join("、", row.figures().media().platforms()))),
  TITLE("标题", "Title", 40, row -> ofReport(row, CaseReport::title)),
  LINK("链接", "Link", 30, row -> TableCell.of(row.figures().media().url())),
  DISCOVERED(
      "发现时间",
      "Discovered",
      TIME_WIDTH,
      row -> TableCell.of(row.figures().instants().discoveredAt())),
  RECEIVED(
      "接报时间", "Received", TIME_WIDTH, row -> TableCell.of(row.figures().instants().receivedAt())),
  GRADED("定级时间", "Graded", TIME_WIDTH, row -> TableCell.of(row.figures().instants().gradedAt())),
  ASSIGNED("交办时间", "Assigned", TIME_WIDTH, row -> TableCell.of(row.figures().assignedAt())),
  ANSWERED(
      "首次回应时间",
      "First answered",
      TIME_WIDTH,
      row -> TableCell.of(row.figures().instants().answeredAt())),
  ENDED("结束时间", "Ended", TIME_WIDTH, row -> TableCell.of(row.figures().instants().endedAt())),
  FILED("备案时间", "Filed", TIME_WIDTH, row -> TableCell.of(row.figures().instants().filedAt())),
  CLOSED("归档时间", "Closed", TIME_WIDTH, row -> TableCell.of(row.figures().instants().closedAt())),
  REPORT_MINUTES(CaseTime.REPORT),
  GRADE_MINUTES(CaseTime.GRADE),
  ANSWER_MINUTES(CaseTime.ANSWER),
  APPROVE_MINUTES(CaseTime.APPROVE),
  FILE_MINUTES(CaseTime.FILE),
  CLOSE_MINUTES(CaseTime.CLOSE),
  OVERDUE("逾期项数", "Overdue obligations", 9, row -> TableCell.of(row.overdue())),
  FILING("审核备案结果", "Decision on filing", 12, LedgerColumn::filing),
  ARCHIVE_NUMBER("档号", "Archive number", 20, LedgerColumn::archiveNumber);

  private final LocalizedText label;
  private final int width;
  private final Function<LedgerRow, TableCell> value;

  LedgerColumn(String zh, String en, int width, Function<LedgerRow, TableCell> value) {
    this.label = new LocalizedText(zh, en);
    this.width = width;
    this.value = value;
  }

  LedgerColumn(CaseTime time) {
    this(
        time.label().zh() + "（分钟）",
        time.label().en() + " (minutes)",
        11,
        row -> TableCell.of(row.figures().minutes(time)));
  }

  static List<TableColumn> columns(Language language) {
    return Arrays.stream(values())
        .map(column -> new TableColumn(column.label.in(language), column.width))
        .toList();
  }

  static List<TableCell> cells(LedgerRow row) {
    return Arrays.stream(values()).map(column -> column.value.apply(row)).toList();
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

  private static TableCell archiveNumber(LedgerRow row) {
    var report = row.figures().report();
    return TableCell.of(
        ArchiveNumber.of(
            report == null ? null : report.number(),
            row.figures().closing().closedAt(),
            row.zone()));
  }
}
