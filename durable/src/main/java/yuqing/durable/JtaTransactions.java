package yuqing.durable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.SQLException;

/// JTA transactions on the service's database. The connection is enlisted: entities written in the
/// same transaction share it (flush them before SQL by hand is to see them).
@Singleton
public final class JtaTransactions implements Transactions {

  private final AgroalDataSource database;

  JtaTransactions(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public <T> T inNew(TransactionalWork<T> work) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> onConnection(work));
    } catch (QuarkusTransactionException failed) {
      throw new TransactionFailed(failed.getCause() == null ? failed : failed.getCause());
    }
  }

  @Override
  public <T> T inCurrent(TransactionalWork<T> work) {
    if (QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
      throw new IllegalStateException("the caller is in no transaction");
    }
    try {
      return onConnection(work);
    } catch (SQLException failed) {
      // The caller must not commit what is only half done.
      QuarkusTransaction.setRollbackOnly();
      throw new TransactionFailed(failed);
    }
  }

  private <T> T onConnection(TransactionalWork<T> work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return work.run(connection);
    }
  }
}
