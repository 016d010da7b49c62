package yuqing.durable.command;

/// A failure that the operator can repair; the message says what it is, in one line.
public final class CommandFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CommandFailed(String message) {
    super(message);
  }

  public CommandFailed(String message, Throwable cause) {
    super(message + ": " + oneLine(cause), cause);
  }

  /// The innermost cause: its wrappers add nothing.
  private static String oneLine(Throwable cause) {
    Throwable inner = cause;
    while (inner.getCause() != null && inner.getCause() != inner) {
      inner = inner.getCause();
    }
    String message = inner.getMessage() == null ? inner.toString() : inner.getMessage();
    return message.replaceAll("\\s+", " ").strip();
  }
}
