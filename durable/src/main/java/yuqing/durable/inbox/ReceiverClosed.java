package yuqing.durable.inbox;

/// The service stops: the event was not consumed, and comes again at the next start.
public final class ReceiverClosed extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public ReceiverClosed(String message) {
    super(message);
  }
}
