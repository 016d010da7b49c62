package yuqing.durable.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Makes a value of the result's current row.
@FunctionalInterface
public interface RowReader<T> {

  T read(ResultSet row) throws SQLException;
}
