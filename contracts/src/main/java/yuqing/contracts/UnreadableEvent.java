package yuqing.contracts;

/// The bytes are no CloudEvent of ours, or lack what their type requires: repeating will not help,
/// they go to
/// the dead topic.
public final class UnreadableEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableEvent(String message, Throwable cause) {
    super(message, cause);
  }
}
