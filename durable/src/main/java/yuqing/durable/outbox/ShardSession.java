package yuqing.durable.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/// One connection that holds the locks of the shards this instance publishes, and does all
/// reading and deleting for them. The locks end with the connection, so that only their holder
/// can delete.
final class ShardSession implements AutoCloseable {

  /// First half of the advisory locks' number, so that they collide with no other use of such
  /// locks.
  static final int LOCK_CLASS = 0x0B0C5;

  private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(10);
  static final long MAX_BATCH_BYTES = 4_000_000;

  private static final String LOCK =
      "select shard from unnest(?::int[]) shard where pg_try_advisory_lock(?, shard)";

  /// A prefix in id order of each shard, and of all of them a prefix that fits the bound in bytes.
  private static final String NEXT =
      """
      select waiting.id, waiting.shard, topic, key, traceparent, payload
      from (select o.*, sum(o.bytes) over (order by o.id) - o.bytes as bytes_before
            from unnest(?::int[]) as mine(shard)
            cross join lateral (
              select id, shard, position, bytes from outbox
              where outbox.shard = mine.shard order by id limit ?) o) waiting
      join event_log on event_log.position = waiting.position
      where bytes_before < ?
      order by waiting.id
      """;

  private static final String DELETE = "delete from outbox where id = any(?)";

  private final Connection connection;
  private final int previousTimeout;
  private final Set<Integer> held = new TreeSet<>();

  private ShardSession(Connection connection) throws SQLException {
    this.connection = connection;
    this.previousTimeout = connection.getNetworkTimeout();
    // A database that vanished silently must not block the relay for ever.
    connection.setNetworkTimeout(Runnable::run, (int) LONGEST_STATEMENT.toMillis());
    connection.setAutoCommit(true);
  }

  static ShardSession open(DataSource database) throws SQLException {
    Connection connection = database.getConnection();
    try {
      return new ShardSession(connection);
    } catch (SQLException unusable) {
      connection.close();
      throw unusable;
    }
  }

  /// Takes the free locks; those of another instance stay with it until its connection ends.
  Set<Integer> lockFree() throws SQLException {
    var missing = new ArrayList<Integer>();
    for (int shard = 0; shard < Shards.COUNT; shard++) {
      if (!held.contains(shard)) {
        missing.add(shard);
      }
    }
    if (!missing.isEmpty()) {
      try (var lock = connection.prepareStatement(LOCK)) {
        lock.setArray(1, connection.createArrayOf("int4", missing.toArray()));
        lock.setInt(2, LOCK_CLASS);
        try (var rows = lock.executeQuery()) {
          while (rows.next()) {
            held.add(rows.getInt(1));
          }
        }
      }
    }
    return Set.copyOf(held);
  }

  List<OutboxRow> next(Collection<Integer> shards, int limitPerShard) throws SQLException {
    try (var select = connection.prepareStatement(NEXT)) {
      select.setArray(1, connection.createArrayOf("int4", shards.toArray()));
      select.setInt(2, limitPerShard);
      select.setLong(3, MAX_BATCH_BYTES);
      try (var rows = select.executeQuery()) {
        var batch = new ArrayList<OutboxRow>();
        while (rows.next()) {
          var message =
              OutboxRow.message(
                  rows.getString(3), rows.getString(4), rows.getString(5), rows.getBytes(6));
          batch.add(new OutboxRow(rows.getLong(1), rows.getInt(2), message));
        }
        return batch;
      }
    }
  }

  void delete(Collection<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (var delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, connection.createArrayOf("int8", ids.toArray()));
      delete.executeUpdate();
    }
  }

  /// Returns the connection to its pool without the locks, or not at all.
  @Override
  public void close() throws SQLException {
    try (var unlock = connection.prepareStatement("select pg_advisory_unlock_all()")) {
      unlock.execute();
      connection.setNetworkTimeout(Runnable::run, previousTimeout);
    } catch (SQLException broken) {
      connection.abort(Runnable::run);
      throw broken;
    } finally {
      connection.close();
    }
  }
}
