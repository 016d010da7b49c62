package yuqing.durable.due;

/// Thrown by a handler that cannot do its work now, since its workers are all busy or are stopping.
/// The transaction is rolled back, so that the row is as if nobody had read it, and due still.
public final class RowLeft extends RuntimeException {

  public RowLeft() {
    super("left for later", null, false, false);
  }
}
