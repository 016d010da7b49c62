package yuqing.durable.due;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Sets and deletes due rows in the caller's transaction, one per kind and key. The caller holds
/// the lock that the kind's [DueHandler#lock] takes, so that setting and firing never cross.
public final class DueRows {

  private static final String SCHEDULE =
      """
      insert into due_row (kind, key, due_at, try_at, traceparent) values (?, ?, ?, ?, ?)
      on conflict (kind, key) do update set
        due_at = excluded.due_at, try_at = excluded.try_at, attempts = 0,
        traceparent = excluded.traceparent
      """;
  private static final String SCHEDULE_BY_PRIORITY =
      """
      insert into due_row (kind, key, due_at, try_at, traceparent, priority)
      values (?, ?, ?, ?, ?, ?)
      on conflict (kind, key) do update set
        due_at = excluded.due_at, try_at = excluded.try_at, attempts = 0,
        traceparent = excluded.traceparent, priority = excluded.priority
      """;
  private static final String CANCEL = "delete from due_row where kind = ? and key = ?";
  private static final String FIND = "select due_at from due_row where kind = ? and key = ?";

  private final Supplier<String> traceparent;
  private final Consumer<Instant> scheduled;

  /// @param traceparent the current W3C trace context; gives null when there is none
  public DueRows(Supplier<String> traceparent) {
    this(traceparent, _ -> {});
  }

  /// @param scheduled is given the instant of each row that is set, within the transaction
  public DueRows(Supplier<String> traceparent, Consumer<Instant> scheduled) {
    this.traceparent = traceparent;
    this.scheduled = scheduled;
  }

  /// Sets the row, or moves it; failed attempts are forgotten. An instant in the past is due at
  /// once. An existing row keeps its priority.
  public void schedule(Connection connection, String kind, String key, Instant dueAt)
      throws SQLException {
    try (var schedule = connection.prepareStatement(SCHEDULE)) {
      set(schedule, kind, key, dueAt);
      schedule.executeUpdate();
    }
    scheduled.accept(dueAt);
  }

  /// As [#schedule(Connection, String, String, Instant)], with a priority among the rows that
  /// wait.
  ///
  /// @param priority see [DueRow]
  public void schedule(Connection connection, String kind, String key, Instant dueAt, int priority)
      throws SQLException {
    try (var schedule = connection.prepareStatement(SCHEDULE_BY_PRIORITY)) {
      set(schedule, kind, key, dueAt);
      schedule.setInt(6, priority);
      schedule.executeUpdate();
    }
    scheduled.accept(dueAt);
  }

  private void set(PreparedStatement schedule, String kind, String key, Instant dueAt)
      throws SQLException {
    schedule.setString(1, kind);
    schedule.setString(2, key);
    schedule.setObject(3, dueAt.atOffset(ZoneOffset.UTC));
    schedule.setObject(4, dueAt.atOffset(ZoneOffset.UTC));
    schedule.setString(5, traceparent.get());
  }

  /// @return false when there was no row
  public boolean cancel(Connection connection, String kind, String key) throws SQLException {
    try (var cancel = connection.prepareStatement(CANCEL)) {
      cancel.setString(1, kind);
      cancel.setString(2, key);
      return cancel.executeUpdate() == 1;
    }
  }

  public Optional<Instant> find(Connection connection, String kind, String key)
      throws SQLException {
    try (var find = connection.prepareStatement(FIND)) {
      find.setString(1, kind);
      find.setString(2, key);
      try (var row = find.executeQuery()) {
        return row.next()
            ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
            : Optional.empty();
      }
    }
  }
}
