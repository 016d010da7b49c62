package yuqing.durable.due;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The poller's statements on the due rows.
final class DueTable {

  /// First half of the advisory locks' number, so that they collide with no other use of such
  /// locks.
  private static final int LOCK_CLASS = 0x0D0E;

  static final String NEXT =
      """
      select kind, key, due_at, attempts, traceparent, priority from due_row
      where try_at <= ? and kind = any(?) order by try_at, due_at limit ?
      """;

  /// By an index on kind, priority and due, where a service has many such rows.
  private static final String NEXT_BY_PRIORITY =
      """
      select waiting.* from unnest(?) as mine (kind)
      cross join lateral (
        select kind, key, due_at, attempts, traceparent, priority from due_row
        where due_row.kind = mine.kind and try_at <= ?
        order by priority, due_at limit ?) waiting
      order by priority, due_at limit ?
      """;

  private static final String TRY_CLAIM = "select pg_try_advisory_xact_lock(?, ?)";

  private static final String TRY_CLAIM_MANY =
      """
      select key from unnest(?, ?) as asked (key, hash) where pg_try_advisory_xact_lock(?, hash)
      """;

  private static final String TAKE =
      """
      delete from due_row where kind = ? and key = ? and try_at <= ?
      returning due_at, attempts, traceparent, priority
      """;

  private static final String TAKE_MANY =
      """
      with taken as (
        delete from due_row where kind = ? and key = any(?) and try_at <= ?
        returning key, due_at, attempts, traceparent, priority)
      select * from taken order by due_at
      """;

  private static final String POSTPONE =
      """
      update due_row set attempts = attempts + 1, try_at = ?
      where kind = ? and key = ? and due_at = ? and attempts = ?
      """;

  private static final String FIRST_AFTER = "select min(try_at) from due_row where try_at > ?";

  private DueTable() {}

  /// Rows that are due, the longest due first.
  static List<DueRow> next(Connection connection, Instant now, Collection<String> kinds, int limit)
      throws SQLException {
    try (var select = connection.prepareStatement(NEXT)) {
      select.setObject(1, now.atOffset(ZoneOffset.UTC));
      select.setArray(2, connection.createArrayOf("text", kinds.toArray()));
      select.setInt(3, limit);
      return read(select);
    }
  }

  /// Rows that are due, in the order in which they fire where they wait for room.
  static List<DueRow> nextByPriority(
      Connection connection, Instant now, Collection<String> kinds, int limit) throws SQLException {
    try (var select = connection.prepareStatement(NEXT_BY_PRIORITY)) {
      select.setArray(1, connection.createArrayOf("text", kinds.toArray()));
      select.setObject(2, now.atOffset(ZoneOffset.UTC));
      select.setInt(3, limit);
      select.setInt(4, limit);
      return read(select);
    }
  }

  /// When the next row becomes due that is not yet, of whatever kind.
  static Optional<Instant> firstAfter(Connection connection, Instant now) throws SQLException {
    try (var first = connection.prepareStatement(FIRST_AFTER)) {
      first.setObject(1, now.atOffset(ZoneOffset.UTC));
      try (var row = first.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
            .map(OffsetDateTime::toInstant);
      }
    }
  }

  private static List<DueRow> read(PreparedStatement select) throws SQLException {
    try (var rows = select.executeQuery()) {
      var due = new ArrayList<DueRow>();
      while (rows.next()) {
        due.add(row(rows, rows.getString("kind"), rows.getString("key")));
      }
      return due;
    }
  }

  /// Locks the key until the transaction ends. False when another transaction holds it: the
  /// caller must not wait for it. Keys that share a hash only postpone each other to the next
  /// poll.
  static boolean tryClaim(Connection connection, String key) throws SQLException {
    try (var claim = connection.prepareStatement(TRY_CLAIM)) {
      claim.setInt(1, LOCK_CLASS);
      claim.setInt(2, key.hashCode());
      try (var row = claim.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /// Locks those of the keys that are free, until the transaction ends, and returns them.
  static Set<String> tryClaim(Connection connection, Collection<String> keys) throws SQLException {
    try (var claim = connection.prepareStatement(TRY_CLAIM_MANY)) {
      claim.setArray(1, connection.createArrayOf("text", keys.toArray()));
      claim.setArray(
          2, connection.createArrayOf("int4", keys.stream().map(String::hashCode).toArray()));
      claim.setInt(3, LOCK_CLASS);
      try (var row = claim.executeQuery()) {
        var claimed = new HashSet<String>();
        while (row.next()) {
          claimed.add(row.getString(1));
        }
        return claimed;
      }
    }
  }

  /// Takes the rows of a kind that still exist and are still due, the longest due first.
  static List<DueRow> take(Connection connection, String kind, Collection<String> keys, Instant now)
      throws SQLException {
    try (var take = connection.prepareStatement(TAKE_MANY)) {
      take.setString(1, kind);
      take.setArray(2, connection.createArrayOf("text", keys.toArray()));
      take.setObject(3, now.atOffset(ZoneOffset.UTC));
      try (var row = take.executeQuery()) {
        var taken = new ArrayList<DueRow>();
        while (row.next()) {
          taken.add(row(row, kind, row.getString("key")));
        }
        return taken;
      }
    }
  }

  /// Takes the row if it still exists and is still due.
  static Optional<DueRow> take(Connection connection, String kind, String key, Instant now)
      throws SQLException {
    try (var take = connection.prepareStatement(TAKE)) {
      take.setString(1, kind);
      take.setString(2, key);
      take.setObject(3, now.atOffset(ZoneOffset.UTC));
      try (var row = take.executeQuery()) {
        return row.next() ? Optional.of(row(row, kind, key)) : Optional.empty();
      }
    }
  }

  /// Has no effect where the row was moved or tried concurrently.
  static void postpone(Connection connection, DueRow row, Instant tryAt) throws SQLException {
    try (var postpone = connection.prepareStatement(POSTPONE)) {
      postpone.setObject(1, tryAt.atOffset(ZoneOffset.UTC));
      postpone.setString(2, row.kind());
      postpone.setString(3, row.key());
      postpone.setObject(4, row.dueAt().atOffset(ZoneOffset.UTC));
      postpone.setInt(5, row.attempts());
      postpone.executeUpdate();
    }
  }

  private static DueRow row(ResultSet rows, String kind, String key) throws SQLException {
    return new DueRow(
        kind,
        key,
        rows.getObject("due_at", OffsetDateTime.class).toInstant(),
        rows.getInt("attempts"),
        rows.getString("traceparent"),
        rows.getInt("priority"));
  }
}
