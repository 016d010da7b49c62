package yuqing.archive.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A table as CSV (RFC 4180) that Excel opens as it is: UTF-8 with a byte order mark, CRLF, every
/// text in quotes. One file holds one table, and its title is not in it.
public final class CsvWriter implements TableWriter {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  private final Writer out;
  private final DateTimeFormatter times;
  private boolean begun;

  public CsvWriter(OutputStream out, ZoneId zone) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    this.times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
  }

  @Override
  public void begin(String title, List<TableColumn> columns) throws IOException {
    if (begun) {
      throw new IllegalStateException("a file of CSV holds one table");
    }
    begun = true;
    out.write(BYTE_ORDER_MARK);
    row(columns.stream().map(column -> TableCell.of(column.name())).toList());
  }

  @Override
  public void row(List<TableCell> cells) throws IOException {
    var separator = "";
    for (var cell : cells) {
      out.write(separator);
      separator = ",";
      switch (cell) {
        case TableCell.Blank _ -> {}
        case TableCell.Text(var text) -> quoted(CellText.inCsv(text));
        case TableCell.Count(var number) -> out.write(Long.toString(number));
        case TableCell.Time(var instant) -> out.write(times.format(instant));
      }
    }
    out.write(LINE_END);
  }

  private void quoted(String text) throws IOException {
    out.write('"');
    out.write(text.replace("\"", "\"\""));
    out.write('"');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
