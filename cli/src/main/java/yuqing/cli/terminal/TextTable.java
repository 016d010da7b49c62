package yuqing.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/// A table of texts, its columns two blanks apart.
final class TextTable {
  private static final String GAP = "  ";

  private final int longestCell;
  private final List<List<String>> rows = new ArrayList<>();

  /// @param longestCell in columns of the terminal; what is longer is cut
  TextTable(int longestCell) {
    this.longestCell = longestCell;
  }

  void add(List<String> cells) {
    rows.add(
        cells.stream()
            .map(cell -> DisplayWidth.cut(DisplayWidth.oneLine(cell), longestCell))
            .toList());
  }

  /// As wide as each column's widest cell; the last one of a row is not filled up.
  List<String> lines() {
    var widths = widths();
    var lines = new ArrayList<String>();
    for (var row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(i == 0 ? "" : GAP).append(row.get(i));
        line.repeat(' ', widths[i] - DisplayWidth.of(row.get(i)));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int[] widths() {
    var widths = new int[rows.isEmpty() ? 0 : rows.getFirst().size()];
    for (var row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    return widths;
  }
}
