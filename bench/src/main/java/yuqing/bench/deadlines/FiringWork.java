package yuqing.bench.deadlines;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import yuqing.durable.outbox.EventLog;

/// What a firing writes; the same for every engine.
enum FiringWork {

  /// That it fired, and when by the database's clock.
  ROW("a row") {
    @Override
    void write(Connection connection, String key, Instant dueAt) throws SQLException {
      try (var insert = connection.prepareStatement(FIRED)) {
        insert.setString(1, key);
        insert.setObject(2, dueAt.atOffset(ZoneOffset.UTC));
        insert.executeUpdate();
      }
    }
  },

  /// That row, and an event with its row in the outbox, as an obligation that is missed.
  ROW_AND_EVENT("a row, an event and its row in the outbox") {
    @Override
    void write(Connection connection, String key, Instant dueAt) throws SQLException {
      LOG.append(connection, "bench", key, (_, _, _, _) -> EVENT);
      ROW.write(connection, key, dueAt);
    }
  };

  static final String TABLES =
      """
      create table fired (
        key text not null,
        due_at timestamptz not null,
        fired_at timestamptz not null default clock_timestamp()
      )
      """;

  private static final String FIRED = "insert into fired (key, due_at) values (?, ?)";
  private static final EventLog LOG = new EventLog(InstantSource.system(), () -> null, () -> {});

  /// Bytes of an event as it goes out, about as many as an `obligation-missed` has.
  static final int EVENT_BYTES = 700;

  private static final byte[] EVENT = "e".repeat(EVENT_BYTES).getBytes(StandardCharsets.UTF_8);

  private final String description;

  FiringWork(String told) {
    this.description = told;
  }

  String description() {
    return description;
  }

  abstract void write(Connection connection, String key, Instant dueAt) throws SQLException;
}
