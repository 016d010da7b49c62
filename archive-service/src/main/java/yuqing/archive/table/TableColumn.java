package yuqing.archive.table;

/// A column of a table.
///
/// @param name as its first row has it
/// @param width in characters of the usual font
public record TableColumn(String name, int width) {

  /// Wide enough for a time to the minute.
  public static final int TIME_WIDTH = 17;
}
