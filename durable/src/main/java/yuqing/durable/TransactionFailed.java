package yuqing.durable;

/// The database refused or was away; nothing of the transaction stands, so it may be tried again.
public final class TransactionFailed extends RuntimeException {

  public TransactionFailed(Throwable cause) {
    super("transaction failed: " + cause.getMessage(), cause);
  }
}
