package yuqing.archive.officepaper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A part of a periodic report, the same in PDF and DOCX.
///
/// @param title with its Chinese ordinal
/// @param table null where it has none
/// @param blankLines left for what the office writes by hand
record ReportSection(String title, List<String> paragraphs, ReportTable table, int blankLines) {

  ReportSection {
    paragraphs = List.copyOf(paragraphs);
  }

  static ReportSection of(String title, List<String> paragraphs, ReportTable table) {
    return new ReportSection(title, paragraphs, table, 0);
  }

  public List<String> blanks() {
    return Collections.nCopies(blankLines, "");
  }

  /// @param widths of the columns, in percent of the table
  record ReportTable(List<String> header, List<Integer> widths, List<List<String>> rows) {

    ReportTable {
      header = List.copyOf(header);
      widths = List.copyOf(widths);
      rows = List.copyOf(rows);
      for (var row : rows) {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException("a row has as many cells as the header");
        }
      }
    }

    public List<ReportColumn> columns() {
      var columns = new ArrayList<ReportColumn>();
      for (var at = 0; at < header.size(); at++) {
        columns.add(new ReportColumn(header.get(at), widths.get(at)));
      }
      return columns;
    }
  }

  /// @param widthPercent of the table
  record ReportColumn(String title, int widthPercent) {}
}
