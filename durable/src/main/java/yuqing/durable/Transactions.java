package yuqing.durable;

/// Runs work in a transaction. A RuntimeException of the work rolls it back and comes through as it
/// is; a failure of the database comes as [TransactionFailed].
public interface Transactions {

  /// In a transaction of its own; one that the caller may be in waits aside and is not part of it.
  <T> T inNew(TransactionalWork<T> work);

  /// On the connection of the transaction that the caller is in.
  ///
  /// @throws IllegalStateException when the caller is in none
  <T> T inCurrent(TransactionalWork<T> work);
}
