package yuqing.archive.unit;

import static yuqing.archive.table.TableColumn.TIME_WIDTH;

import java.sql.ResultSet;
import java.sql.SQLException;
import yuqing.archive.figures.CaseFigures;
import yuqing.archive.figures.CaseFiguresTable;
import yuqing.archive.figures.CaseTime;
import yuqing.archive.figures.FigureLabels;
import yuqing.archive.table.TableCell;
import yuqing.archive.table.TableLayout;
import yuqing.rest.problem.Language;

/// One of a unit's incidents, as its sheet prints it.
record UnitCaseRow(CaseFigures figures, Language language) {

  static final TableLayout<UnitCaseRow> LAYOUT = layout();

  private static TableLayout<UnitCaseRow> layout() {
    var layout =
        TableLayout.<UnitCaseRow>empty()
            .with("编号", "Number", 16, row -> TableCell.of(row.figures.report().number()))
            .with("标题", "Title", 40, row -> TableCell.of(row.figures.report().title()))
            .with("类别", "Category", 20, UnitCaseRow::category)
            .with("等级", "Level", 8, UnitCaseRow::level)
            .with("补录", "Recorded afterwards", 8, UnitCaseRow::past)
            .with(
                "接报时间",
                "Received",
                TIME_WIDTH,
                row -> TableCell.of(row.figures.report().receivedAt()));
    for (var time : CaseTime.values()) {
      layout =
          layout.with(
              time.label().zh() + "（分钟）",
              time.label().en() + " (minutes)",
              11,
              row -> TableCell.of(row.figures.minutes(time)));
    }
    return layout;
  }

  static UnitCaseRow read(ResultSet row, Language language) throws SQLException {
    return new UnitCaseRow(CaseFiguresTable.read(row), language);
  }

  private TableCell category() {
    var category = figures.report().category();
    return TableCell.of(category == null ? null : FigureLabels.of(category).in(language));
  }

  private TableCell level() {
    var level = figures.level();
    return TableCell.of(level == null ? null : FigureLabels.of(level).in(language));
  }

  private TableCell past() {
    if (!figures.report().past()) {
      return TableCell.EMPTY;
    }
    return switch (language) {
      case ZH -> TableCell.of("是");
      case EN -> TableCell.of("yes");
    };
  }
}
