package yuqing.durable;

/// A failed transaction: the database refused or was unavailable. Nothing of it is stored, so it
/// may be tried again.
public final class TransactionFailed extends RuntimeException {

  public TransactionFailed(Throwable cause) {
    super("transaction failed: " + cause.getMessage(), cause);
  }
}
