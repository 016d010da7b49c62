package yuqing.archive.unit;

import static yuqing.archive.table.TableColumn.TIME_WIDTH;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import yuqing.archive.completeness.DutyLabels;
import yuqing.archive.completeness.WindowText;
import yuqing.archive.figures.CaseFigures;
import yuqing.archive.figures.CaseFiguresTable;
import yuqing.archive.figures.DutyFigures;
import yuqing.archive.figures.DutyFiguresTable;
import yuqing.archive.figures.FigureLabels;
import yuqing.archive.table.TableCell;
import yuqing.archive.table.TableLayout;
import yuqing.rest.problem.Language;

/// One obligation that a unit owed at its due, as its sheet prints it.
///
/// @param figures of its incident; null while its report has not come in
/// @param hash of the entry on which the outcome rests, in hex: by it the dossier's own chain
///     proves the outcome
record UnitDutyRow(DutyFigures duty, CaseFigures figures, String hash, Language language) {

  static final TableLayout<UnitDutyRow> LAYOUT =
      TableLayout.<UnitDutyRow>empty()
          .with("编号", "Number", 16, UnitDutyRow::number)
          .with("标题", "Title", 40, UnitDutyRow::title)
          .with(
              "处置事项",
              "Obligation",
              26,
              row -> TableCell.of(DutyLabels.of(row.duty.code()).in(row.language)))
          .with("时段", "Window", 14, UnitDutyRow::window)
          .with(
              "责任岗位",
              "Post",
              14,
              row -> TableCell.of(FigureLabels.of(row.duty.owner()).in(row.language)))
          .with("等级", "Level", 8, UnitDutyRow::level)
          .with("起算时间", "Opened", TIME_WIDTH, row -> TableCell.of(row.duty.opened()))
          .with("届至时间", "Due", TIME_WIDTH, row -> TableCell.of(row.duty.due()))
          .with(
              "办理结果",
              "Outcome",
              12,
              row -> TableCell.of(FigureLabels.of(row.duty.outcome()).in(row.language)))
          .with("办结时间", "Met at", TIME_WIDTH, row -> TableCell.of(row.duty.metAt()))
          .with("依据：时间线序号", "Timeline entry", 10, row -> TableCell.of(row.duty.entry()))
          .with("依据：条目哈希", "Hash of the entry", 68, row -> TableCell.of(row.hash));

  static UnitDutyRow read(ResultSet row, Language language) throws SQLException {
    var hash = row.getBytes("hash");
    return new UnitDutyRow(
        DutyFiguresTable.read(row),
        CaseFiguresTable.read(row),
        hash == null ? null : HexFormat.of().formatHex(hash),
        language);
  }

  private TableCell number() {
    return figures == null || figures.report() == null
        ? TableCell.EMPTY
        : TableCell.of(figures.report().number());
  }

  private TableCell title() {
    return figures == null || figures.report() == null
        ? TableCell.EMPTY
        : TableCell.of(figures.report().title());
  }

  private TableCell window() {
    return TableCell.of(duty.window() == null ? null : WindowText.of(duty.window()).in(language));
  }

  private TableCell level() {
    return TableCell.of(duty.level() == null ? null : FigureLabels.of(duty.level()).in(language));
  }
}
