package yuqing.archive.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// Writes tables row by row. What is not closed is no whole file.
public interface TableWriter extends Closeable {

  /// Begins a table and ends the one before.
  void begin(String title, List<TableColumn> columns) throws IOException;

  /// @param cells one of each column
  void row(List<TableCell> cells) throws IOException;

  /// Ends the file.
  @Override
  void close() throws IOException;
}
