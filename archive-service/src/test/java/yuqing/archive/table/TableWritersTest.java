package yuqing.archive.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;

/// What a spreadsheet program is given.
class TableWritersTest {

  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
  private static final Instant TIME = Instant.parse("2026-12-31T16:05:59.999Z");

  private static final List<TableColumn> COLUMNS =
      List.of(new TableColumn("标题", 30), new TableColumn("时间", 17), new TableColumn("项数", 8));

  private static final List<TableCell> ROW =
      List.of(TableCell.of("=cmd|' /C calc'!A0, \"甲\""), TableCell.of(TIME), TableCell.of(3L));

  @Test
  void csvHasAByteOrderMarkAndQuotesAndNoFormula() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var csv = new CsvWriter(out, SCHOOL)) {
      csv.begin("台账", COLUMNS);
      csv.row(ROW);
      csv.row(List.of(TableCell.of("二\r\n行"), TableCell.EMPTY, TableCell.EMPTY));
    }
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            "\uFEFF\"标题\",\"时间\",\"项数\"\r\n"
                + "\"'=cmd|' /C calc'!A0, \"\"甲\"\"\",2027-01-01 00:05,3\r\n"
                + "\"二\r\n行\",,\r\n");
  }

  @Test
  void aWorkbookHasTrueDatesAndStringsThatStayStrings() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new WorkbookWriter(out, SCHOOL)) {
      workbook.begin("台账", COLUMNS);
      workbook.row(ROW);
    }
    try (var read = read(out)) {
      var sheet = read.getFirstSheet();
      assertThat(sheet.getName()).isEqualTo("台账");
      var rows = sheet.read();
      assertThat(rows).hasSize(2);
      var row = rows.get(1);
      assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(0).getFormula()).isNull();
      assertThat(row.getCellText(0)).isEqualTo("=cmd|' /C calc'!A0, \"甲\"");
      assertThat(row.getCellAsDate(1)).contains(LocalDateTime.parse("2027-01-01T00:05"));
      assertThat(row.getCell(1).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
      assertThat(row.getCellAsNumber(2).orElseThrow().longValue()).isEqualTo(3);
    }
  }

  /// 12 rows of which a sheet holds five, its header included: every row is in one sheet, once.
  @Test
  void whatNoSheetHoldsGoesOnInTheNext() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new WorkbookWriter(out, SCHOOL, 5)) {
      workbook.begin("台账", COLUMNS);
      for (long i = 0; i < 12; i++) {
        workbook.row(List.of(TableCell.of("第" + i), TableCell.of(TIME), TableCell.of(i)));
      }
      workbook.begin("另表", COLUMNS);
    }
    try (var read = read(out)) {
      var sheets = read.getSheets().toList();
      assertThat(sheets)
          .extracting(sheet -> sheet.getName())
          .containsExactly("台账", "台账 2", "台账 3", "另表");
      long next = 0;
      for (var sheet : sheets) {
        var rows = sheet.read();
        assertThat(rows.getFirst().getCellText(0)).isEqualTo("标题");
        for (var row : rows.subList(1, rows.size())) {
          assertThat(row.getCellAsNumber(2).orElseThrow().longValue()).isEqualTo(next++);
          assertThat(row.getCell(1).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
        }
      }
      assertThat(next).isEqualTo(12);
    }
  }

  /// With the formats of its cells.
  private static ReadableWorkbook read(ByteArrayOutputStream out) throws IOException {
    return new ReadableWorkbook(
        new ByteArrayInputStream(out.toByteArray()), new ReadingOptions(true, true));
  }
}
