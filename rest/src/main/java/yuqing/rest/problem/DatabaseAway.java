package yuqing.rest.problem;

import java.sql.SQLException;

/// Tells a database that is away or overtaxed, where trying again helps, from a mistake of ours.
public final class DatabaseAway {

  private DatabaseAway() {}

  /// Whether it is the reason of this failure.
  public static boolean among(Throwable thrown) {
    var each = thrown;
    for (int depth = 0; each != null && depth < 16; depth++, each = each.getCause()) {
      if (each instanceof SQLException failed && passing(failed)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passing(SQLException failed) {
    var state = failed.getSQLState();
    if (state == null) {
      // The pool's own words when it has no connection to give.
      return String.valueOf(failed.getMessage()).startsWith("Acquisition timeout");
    }
    return state.startsWith("08") // connection
        || state.startsWith("53") // too few resources
        || state.startsWith("57P") // shutting down, starting up
        || state.equals("40001") // serialization
        || state.equals("40P01") // deadlock
        || state.equals("55P03"); // lock not available
  }
}
