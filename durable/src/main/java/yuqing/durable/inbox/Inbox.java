package yuqing.durable.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import yuqing.durable.Transactions;

/// The events that were consumed before, by source and id.
public final class Inbox {

  /// How long a repeat is recognised. Longer than any topic keeps its events, and than anyone
  /// should wait before publishing again.
  public static final Duration KEPT = Duration.ofDays(400);

  static final int PURGED_AT_ONCE = 1_000;
  private static final int MOST_PURGES = 100;

  private static final String ENTER =
      "insert into inbox (source, event_id, received_at) values (?, ?, ?) on conflict do nothing";

  private static final String PURGE =
      """
      delete from inbox where (source, event_id) in (
        select source, event_id from inbox where received_at < ? order by received_at limit ?)
      """;

  private final InstantSource clock;

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
