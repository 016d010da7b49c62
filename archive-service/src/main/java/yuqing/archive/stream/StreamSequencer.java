package yuqing.archive.stream;

import java.sql.Connection;
import java.sql.SQLException;
import yuqing.durable.jdbc.Sql;

/// Numbers entries in the order in which the stream sends them: after their commit, so that no
/// entry can turn up behind a number that a reader has got already. One session at a time
/// numbers; its numbers are visible before the next one begins.
public final class StreamSequencer {

  /// Numbered in one transaction at most.
  static final int AT_ONCE = 1_000;

  static final String ANY_WAITING = "select exists (select from stream_waiting)";

  /// The limit is for a process that freezes while it holds the lock: its session ends, and with it
  /// the lock. The lock's number is "stream" in ASCII, so that it meets no other use of such locks.
  private static final String ALONE =
      "select set_config('idle_in_transaction_session_timeout', '10s', true),"
          + " pg_advisory_xact_lock(x'73747265616d'::bigint)";

  /// Begun only once the lock is held, so that it sees all that was numbered before. Of one
  /// incident a lower position commits first, so that an incident's entries stay in their order.
  static final String NUMBER =
      """
      with next as (
        delete from stream_waiting where position in
          (select position from stream_waiting order by position limit ?)
        returning position)
      insert into stream_number (number, position)
      select (select coalesce(max(number), 0) from stream_number)
               + row_number() over (order by position), position
      from next
      """;

  static final String LAST = "select coalesce(max(number), 0) from stream_number";

  private StreamSequencer() {}

  /// Numbers what waits, in the caller's transaction.
  ///
  /// @return whether there may be more
  static boolean give(Connection connection) throws SQLException {
    if (!anyWaiting(connection)) {
      return false;
    }
    Sql.list(connection, row -> true, ALONE);
    return Sql.update(connection, NUMBER, AT_ONCE) == AT_ONCE;
  }

  /// As [#give], until nothing waits.
  public static void giveAll(Connection connection) throws SQLException {
    boolean more = true;
    while (more) {
      more = give(connection);
    }
  }

  private static boolean anyWaiting(Connection connection) throws SQLException {
    return Sql.find(connection, row -> row.getBoolean(1), ANY_WAITING).orElseThrow();
  }

  /// The number given last; 0 when there is none.
  static long last(Connection connection) throws SQLException {
    return Sql.find(connection, row -> row.getLong(1), LAST).orElseThrow();
  }
}
