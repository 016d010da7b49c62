package yuqing.durable.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;

/// The events that were consumed before, by source and id.
public final class Inbox {

  /// How long a repeat is recognised. Longer than any topic keeps its events, and than anyone
  /// should wait before publishing again.
  public static final Duration KEPT = Duration.ofDays(400);

  static final int PURGED_AT_ONCE = 1_000;
  private static final int MOST_PURGES = 100;

  private static final String ENTER =
      "insert into inbox (source, event_id, received_at) values (?, ?, ?) on conflict do nothing";

  // Sorted: two transactions that enter the same events wait for one another in one direction only.
  private static final String ENTER_ALL =
      """
      insert into inbox (source, event_id, received_at)
      select source, event_id, ?::timestamptz from unnest(?, ?) as consumed (source, event_id)
      order by source, event_id
      on conflict do nothing
      returning source, event_id
      """;

  private static final String PURGE =
      """
      delete from inbox where (source, event_id) in (
        select source, event_id from inbox where received_at < ? order by received_at limit ?)
      """;

  private final InstantSource clock;

  private record Key(String source, UUID id) {}

  public Inbox(InstantSource clock) {
    this.clock = clock;
  }

  /// Waits for another transaction that is consuming the same event.
  ///
  /// @return false when the event was consumed before
  boolean enter(Connection connection, UUID eventId, String source) throws SQLException {
    try (var enter = connection.prepareStatement(ENTER)) {
      enter.setString(1, source);
      enter.setObject(2, eventId);
      enter.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
      return enter.executeUpdate() == 1;
    }
  }

  /// As [#enter(Connection, UUID, String)], for several events by one statement.
  ///
  /// @return those that were not consumed before, each once, in their order
  <T> List<InboxEvent<T>> enter(Connection connection, List<InboxEvent<T>> events)
      throws SQLException {
    var entered =
        new HashSet<>(
            Sql.list(
                connection,
                row -> new Key(row.getString("source"), row.getObject("event_id", UUID.class)),
                ENTER_ALL,
                clock.instant(),
                events.stream().map(InboxEvent::source).toArray(String[]::new),
                events.stream().map(InboxEvent::id).toArray(UUID[]::new)));
    return events.stream()
        .filter(event -> entered.remove(new Key(event.source(), event.id())))
        .toList();
  }

  /// Deletes what is older than [#KEPT], in small transactions and a bounded number of them; the
  /// rest is left to the next call.
  ///
  /// @return how many were deleted
  public long purge(Transactions transactions) {
    Instant before = clock.instant().minus(KEPT);
    long purged = 0;
    for (int i = 0; i < MOST_PURGES; i++) {
      int rows = transactions.inNew(connection -> purgeOnce(connection, before));
      purged += rows;
      if (rows < PURGED_AT_ONCE) {
        break;
      }
    }
    return purged;
  }

  private static int purgeOnce(Connection connection, Instant before) throws SQLException {
    try (var purge = connection.prepareStatement(PURGE)) {
      purge.setObject(1, before.atOffset(ZoneOffset.UTC));
      purge.setInt(2, PURGED_AT_ONCE);
      return purge.executeUpdate();
    }
  }
}
