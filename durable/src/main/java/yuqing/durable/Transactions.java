package yuqing.durable;

/// Runs work in a transaction. A RuntimeException of the work rolls the transaction back and is
/// rethrown unchanged; a failure of the database is thrown as [TransactionFailed].
public interface Transactions {

  /// Runs the work in a new transaction. A transaction of the caller is suspended and not part of
  /// it.
  <T> T inNew(TransactionalWork<T> work);

  /// Runs the work on the connection of the caller's transaction.
  ///
  /// @throws IllegalStateException when the caller has no transaction
  <T> T inCurrent(TransactionalWork<T> work);
}
