package yuqing.durable.log;

import java.sql.SQLException;

/// A failure by its types, SQL states and frames, without any message: a message may repeat the
/// input, and a database's refusal repeats whole rows.
final class MessagelessFailure extends Throwable {
  private static final long serialVersionUID = 1L;

  /// Causes followed; some refer to each other in a circle.
  private static final int DEEPEST = 16;

  private final String type;

  private MessagelessFailure(Throwable failure, MessagelessFailure cause) {
    super(null, cause, false, true);
    this.type = typeOf(failure);
    setStackTrace(failure.getStackTrace());
  }

  static MessagelessFailure of(Throwable failure) {
    return failure instanceof MessagelessFailure already ? already : of(failure, 1);
  }

  private static MessagelessFailure of(Throwable failure, int depth) {
    var cause = failure.getCause();
    return new MessagelessFailure(
        failure, cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
  }

  /// In one line: `TransactionFailed, PSQLException [08001], ConnectException`.
  static String nameOf(Throwable failure) {
    var name = new StringBuilder();
    var each = failure;
    for (int depth = 1; each != null && depth <= DEEPEST; depth++, each = each.getCause()) {
      name.append(depth == 1 ? "" : ", ");
      var type = typeOf(each);
      name.append(type, type.lastIndexOf('.') + 1, type.length());
    }
    return name.toString();
  }

  private static String typeOf(Throwable failure) {
    var type = failure.getClass().getName();
    return failure instanceof SQLException refused
        ? type + " [" + refused.getSQLState() + "]"
        : type;
  }

  @Override
  @SuppressWarnings("OverrideThrowableToString") // it represents the failure, under its type
  public String toString() {
    return type;
  }
}
