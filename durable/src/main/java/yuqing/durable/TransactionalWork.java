package yuqing.durable;

import java.sql.Connection;
import java.sql.SQLException;

/// The work of one transaction, on its connection. It does not commit, roll back or close the
/// connection.
@FunctionalInterface
public interface TransactionalWork<T> {

  T run(Connection connection) throws SQLException;
}
