package yuqing.durable;

import java.sql.Connection;
import java.sql.SQLException;

/// Transactions by plain JDBC, for a program that runs beside the service and has no JTA.
public final class JdbcTransactions implements Transactions {

  /// Opens a connection that is closed after its transaction.
  @FunctionalInterface
  public interface Connections {

    Connection open() throws SQLException;
  }

  private final Connections database;

  public JdbcTransactions(Connections database) {
    this.database = database;
  }

  @Override
  public <T> T inNew(TransactionalWork<T> work) {
    try (Connection connection = database.open()) {
      connection.setAutoCommit(false);
      return committed(connection, work);
    } catch (SQLException failed) {
      throw new TransactionFailed(failed);
    }
  }

  private static <T> T committed(Connection connection, TransactionalWork<T> work)
      throws SQLException {
    boolean committed = false;
    try {
      T result = work.run(connection);
      connection.commit();
      committed = true;
      return result;
    } finally {
      if (!committed && !connection.isClosed()) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }

  /// Nothing here binds a connection to a thread: plain JDBC code hands its connection on.
  @Override
  public <T> T inCurrent(TransactionalWork<T> work) {
    throw new IllegalStateException("the caller is in no transaction");
  }
}
