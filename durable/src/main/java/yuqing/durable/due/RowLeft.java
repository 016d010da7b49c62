package yuqing.durable.due;

/// Thrown by a handler that cannot work now, because its workers are all busy or are stopping.
/// The transaction is rolled back: the row is unchanged and still due.
public final class RowLeft extends RuntimeException {

  public RowLeft() {
    super("left for later", null, false, false);
  }
}
