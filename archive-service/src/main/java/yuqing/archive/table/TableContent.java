package yuqing.archive.table;

import java.io.IOException;
import java.io.OutputStream;

/// Writes a table's file.
@FunctionalInterface
public interface TableContent {
  void write(OutputStream out) throws IOException;
}
