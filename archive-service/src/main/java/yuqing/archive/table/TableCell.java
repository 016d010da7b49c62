package yuqing.archive.table;

import java.time.Instant;

/// What one cell of a table holds.
public sealed interface TableCell {

  TableCell EMPTY = new Blank();

  /// Nothing.
  record Blank() implements TableCell {}

  /// A text, never a formula.
  record Text(String text) implements TableCell {}

  /// A number of things, or of minutes.
  record Count(long number) implements TableCell {}

  /// An instant, shown in the table's zone to the minute.
  record Time(Instant instant) implements TableCell {}

  static TableCell of(String text) {
    return text == null || text.isEmpty() ? EMPTY : new Text(text);
  }

  static TableCell of(Long number) {
    return number == null ? EMPTY : new Count(number);
  }

  static TableCell of(Instant instant) {
    return instant == null ? EMPTY : new Time(instant);
  }
}
