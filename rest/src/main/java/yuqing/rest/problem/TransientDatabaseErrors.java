package yuqing.rest.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// Distinguishes a database that is unavailable, hangs or is overloaded, where a retry helps,
/// from a mistake in the suite.
public final class TransientDatabaseErrors {

  /// The pool's own message when it has no connection to give; it comes without an SQL state.
  private static final List<String> POOL =
      List.of(
          "cquisition timeout",
          "pool is closed",
          "pool is shutting down",
          "Interrupted while acquiring",
          "Exception while creating new connection");

  private static final int DEPTH_AT_MOST = 16;

  private TransientDatabaseErrors() {}

  /// Whether it is among the causes, those included that a transaction manager carries beside its
  /// own exception when a commit fails.
  public static boolean among(Throwable thrown) {
    return among(thrown, 0);
  }

  private static boolean among(Throwable thrown, int depth) {
    if (thrown == null || depth > DEPTH_AT_MOST) {
      return false;
    }
    if (thrown instanceof SQLException failed && passing(failed)) {
      return true;
    }
    return among(thrown.getCause(), depth + 1)
        || Stream.of(thrown.getSuppressed()).anyMatch(beside -> among(beside, depth + 1));
  }

  private static boolean passing(SQLException failed) {
    var state = failed.getSQLState();
    if (state == null) {
      var message = String.valueOf(failed.getMessage());
      return POOL.stream().anyMatch(message::contains);
    }
    return state.startsWith("08") // connection, also one whose answer took too long
        || state.startsWith("53") // too few resources
        || state.startsWith("57P") // shutting down, starting up, an idle session ended
        || state.equals("57014") // cancelled, or longer than its timeout
        || state.equals("25P03") // idle in its transaction for longer than its timeout
        || state.equals("40001") // serialization
        || state.equals("40P01") // deadlock
        || state.equals("55P03"); // lock not available
  }
}
