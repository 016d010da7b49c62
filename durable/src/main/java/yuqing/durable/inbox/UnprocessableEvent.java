package yuqing.durable.inbox;

/// Thrown by the work on an event that can never be taken in, whatever is tried: nothing of it
/// stands, and the event goes to the dead topic with the reason. Not for what may pass.
public final class UnprocessableEvent extends RuntimeException {

  public UnprocessableEvent(String reason) {
    super(reason);
  }

  public UnprocessableEvent(String reason, Throwable cause) {
    super(reason, cause);
  }
}
