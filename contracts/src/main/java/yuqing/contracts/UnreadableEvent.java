package yuqing.contracts;

/// The bytes are no CloudEvent of the suite, or lack what their type requires. A retry does not
/// help: they go to the dead topic.
public final class UnreadableEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableEvent(String message, Throwable cause) {
    super(message, cause);
  }
}
