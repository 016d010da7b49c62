package yuqing.archive.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.LocalizedText;

/// The columns of a table, each with what fills it.
///
/// @param <R> what a row is made of
public final class TableLayout<R> {

  private record Filled<R>(LocalizedText name, int width, Function<R, TableCell> value) {}

  private final List<Filled<R>> columns;

  private TableLayout(List<Filled<R>> columns) {
    this.columns = columns;
  }

  /// @param <R> what a row is made of
  public static <R> TableLayout<R> empty() {
    return new TableLayout<>(List.of());
  }

  /// The same with one column more.
  public TableLayout<R> with(String zh, String en, int width, Function<R, TableCell> value) {
    var more = new ArrayList<>(columns);
    more.add(new Filled<>(new LocalizedText(zh, en), width, value));
    return new TableLayout<>(List.copyOf(more));
  }

  public List<TableColumn> columns(Language language) {
    return columns.stream()
        .map(column -> new TableColumn(column.name().in(language), column.width()))
        .toList();
  }

  public List<TableCell> cells(R row) {
    return columns.stream().map(column -> column.value().apply(row)).toList();
  }
}
