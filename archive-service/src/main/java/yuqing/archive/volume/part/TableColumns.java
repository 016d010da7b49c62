package yuqing.archive.volume.part;

import java.util.List;

/// The columns of a table over the width of a page, which is 166 mm.
record TableColumns(List<Column> columns) {

  /// Of what has a name and a value each.
  static final TableColumns FACTS = of(new Column("", 36), new Column("", 0));

  /// @param title empty where the table has no head
  /// @param millimetres wide; 0 for the one column that takes the rest
  record Column(String title, int millimetres) {}

  static TableColumns of(Column... columns) {
    return new TableColumns(List.of(columns));
  }

  boolean hasHead() {
    return columns.stream().anyMatch(column -> !column.title().isEmpty());
  }
}
