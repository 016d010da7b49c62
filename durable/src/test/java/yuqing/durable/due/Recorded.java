package yuqing.durable.due;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import yuqing.durable.TestDatabase;

/// A handler that acts as escalation does: it locks the owner's row, then writes what happened to
/// a table. Keys can be set to fail a number of times, or to wait until they are released.
class Recorded implements DueHandler {

  static final String TABLES =
      "create table owner (key text primary key); create table fired (key text, kind text)";

  final List<DueRow> rows = new CopyOnWriteArrayList<>();
  final List<Instant> times = new CopyOnWriteArrayList<>();
  final Map<String, Integer> failures = new ConcurrentHashMap<>();
  final Map<String, CountDownLatch> waits = new ConcurrentHashMap<>();
  private final String kind;
  private final DueRoom room;

  Recorded(String kind) {
    this(kind, DueRoom.UNLIMITED);
  }

  Recorded(String kind, DueRoom room) {
    this.kind = kind;
    this.room = room;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public DueRoom room() {
    return room;
  }

  @Override
  public void lock(Connection connection, String key) throws SQLException {
    lockOwner(connection, key);
  }

  static void lockOwner(Connection connection, String key) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into owner values (?) on conflict (key) do update set key = excluded.key")) {
      insert.setString(1, key);
      insert.executeUpdate();
    }
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    try (var insert = connection.prepareStatement("insert into fired values (?, ?)")) {
      insert.setString(1, row.key());
      insert.setString(2, kind);
      insert.executeUpdate();
    }
    rows.add(row);
    times.add(now);
    if (waits.containsKey(row.key())) {
      awaitQuietly(waits.get(row.key()));
    }
    if (failures.merge(row.key(), -1, Integer::sum) >= 0) {
      throw new IllegalStateException("set to fail");
    }
  }

  List<String> keys() {
    return rows.stream().map(DueRow::key).toList();
  }

  static long fired(TestDatabase database) {
    return database.number("select count(*) from fired");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
