package yuqing.bench.path;

import java.util.Locale;

/// A figure as a line of the table: at each rate its value, and in brackets how many times its
/// floor that is.
final class FigureLine {
  static final int NAME_WIDTH = 42;
  static final int CELL_WIDTH = 16;

  private FigureLine() {}

  /// @param rates how many columns there are before the floor's
  static String of(FigureRow row, int rates) {
    var line = new StringBuilder(String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", named(row)));
    var times = row.timesFloor();
    line.repeat(' ', (rates - row.values().size()) * CELL_WIDTH);
    for (int rate = 0; rate < row.values().size(); rate++) {
      var value = number(row.values().get(rate));
      var cell =
          times.isEmpty()
              ? value
              : String.format(Locale.ROOT, "%s (x%.1f)", value, times.get(rate));
      line.append(String.format(Locale.ROOT, "%" + CELL_WIDTH + "s", cell));
    }
    row.floor()
        .ifPresent(
            floor ->
                line.append(String.format(Locale.ROOT, "%" + CELL_WIDTH + "s", number(floor))));
    return line.toString();
  }

  private static String named(FigureRow row) {
    return row.unit().isEmpty() ? row.name() : row.name() + ", " + row.unit();
  }

  /// Large ones without a fraction.
  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.1f", value);
  }
}
