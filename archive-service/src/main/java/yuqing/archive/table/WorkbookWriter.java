package yuqing.archive.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Tables as an XLSX workbook, a sheet each: true dates that sort, the first row fixed and printed
/// on every page, A4 landscape as wide as the sheet. Texts lie in their cells, not in a table of
/// shared ones, and rows go out as they come, so that memory does not grow with the length. A
/// table longer than a sheet goes on in another.
public final class WorkbookWriter implements TableWriter {

  /// Rows that a sheet holds, its first one included.
  private static final int ROWS_A_SHEET = Worksheet.MAX_ROWS;

  /// Rows kept until they are written.
  private static final int ROWS_AT_ONCE = 200;

  private static final String TIME_FORMAT = "yyyy-mm-dd hh:mm";
  private static final String HEADER_COLOUR = "E8EDF3";

  private final Workbook book;
  private final ZoneId zone;
  private final int rowsASheet;
  private String title;
  private List<TableColumn> columns;
  private Worksheet sheet;
  private int sheets;

  /// The next row, counted from 0, and the first that is not written yet.
  private int row;

  private int unwritten;

  /// Columns that have a time in one of the unwritten rows.
  private final TreeSet<Integer> timed = new TreeSet<>();

  public WorkbookWriter(OutputStream out, ZoneId zone) {
    this(out, zone, ROWS_A_SHEET);
  }

  WorkbookWriter(OutputStream out, ZoneId zone, int rowsASheet) {
    this.book = new Workbook(out, "yuqing", null);
    this.zone = zone;
    this.rowsASheet = rowsASheet;
  }

  @Override
  public void begin(String named, List<TableColumn> its) throws IOException {
    title = named;
    columns = List.copyOf(its);
    sheets = 0;
    nextSheet();
  }

  private void nextSheet() throws IOException {
    endSheet();
    sheets++;
    sheet = book.newWorksheet(sheets == 1 ? title : title + " " + sheets);
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(0);
    sheet.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, columns.get(i).width());
      sheet.inlineString(0, i, CellText.inWorkbook(columns.get(i).name()));
    }
    sheet
        .range(0, 0, 0, columns.size() - 1)
        .style()
        .bold()
        .fillColor(HEADER_COLOUR)
        .wrapText(true)
        .verticalAlignment("center")
        .set();
    row = 1;
    unwritten = 1;
  }

  @Override
  public void row(List<TableCell> cells) throws IOException {
    if (row == rowsASheet) {
      nextSheet();
    }
    for (int i = 0; i < cells.size(); i++) {
      put(i, cells.get(i));
    }
    row++;
    if (row - unwritten == ROWS_AT_ONCE) {
      write();
    }
  }

  private void put(int column, TableCell cell) {
    switch (cell) {
      case TableCell.Blank _ -> {}
      case TableCell.Text(var text) -> sheet.inlineString(row, column, CellText.inWorkbook(text));
      case TableCell.Count(var number) -> sheet.value(row, column, number);
      case TableCell.Time(var instant) -> {
        var minute = instant.truncatedTo(ChronoUnit.MINUTES);
        sheet.value(row, column, LocalDateTime.ofInstant(minute, zone));
        timed.add(column);
      }
    }
  }

  private void write() throws IOException {
    for (int column : timed) {
      sheet.range(unwritten, column, row - 1, column).style().format(TIME_FORMAT).set();
    }
    timed.clear();
    sheet.flush();
    unwritten = row;
  }

  private void endSheet() throws IOException {
    if (sheet != null) {
      if (row > unwritten) {
        write();
      }
      sheet.finish();
    }
  }

  /// Ends the file, whole or not; a workbook needs a sheet.
  @Override
  public void close() throws IOException {
    if (sheet == null) {
      begin("-", new ArrayList<>(List.of(new TableColumn("", 10))));
    }
    endSheet();
    book.finish();
    book.close();
  }
}
