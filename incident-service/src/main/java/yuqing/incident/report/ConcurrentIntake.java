package yuqing.incident.report;

import java.sql.SQLException;
import java.util.Set;

/// Another transaction was faster: what this one read is no longer true, so it starts again.
public final class ConcurrentIntake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Deadlock, serialization failure, unique key taken concurrently.
  private static final Set<String> PASSING = Set.of("40P01", "40001", "23505");

  private static final int MAX_CAUSES = 20;

  ConcurrentIntake() {
    super("another transaction got there first");
  }

  /// Whether a failed transaction may well succeed when it is done again.
  public static boolean is(Throwable failed) {
    var cause = failed;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      if (cause instanceof ConcurrentIntake
          || (cause instanceof SQLException sql
              // The pool's own exceptions have no state.
              && PASSING.contains(String.valueOf(sql.getSQLState())))) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
