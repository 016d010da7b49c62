package yuqing.durable.inbox;

/// Thrown by the work on an event that can never be consumed. Nothing of the work is stored, and
/// the event goes to the dead topic with the reason. It is not for a temporary failure.
public final class UnprocessableEvent extends RuntimeException {

  public UnprocessableEvent(String reason) {
    super(reason);
  }

  public UnprocessableEvent(String reason, Throwable cause) {
    super(reason, cause);
  }
}
