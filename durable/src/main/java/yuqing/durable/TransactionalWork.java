package yuqing.durable;

import java.sql.Connection;
import java.sql.SQLException;

/// What is done in one transaction, on its connection. Does not commit, roll back or close it.
@FunctionalInterface
public interface TransactionalWork<T> {

  T run(Connection connection) throws SQLException;
}
