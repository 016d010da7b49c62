package yuqing.durable.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import yuqing.durable.Transactions;

/// Says again what the event log holds: the same ids, sequences and bytes, through the outbox, so
/// that a consumer that lost its copy fills it again and every other one drops the repeats. What is
/// said meanwhile may come in between; of a key the repeats are in order among themselves.
public final class Republish {

  private static final int PAGE = 1_000;

  private static final String AGAIN =
      """
      with page as (
        select position, shard, octet_length(payload) as bytes from event_log
        where position > ? and {condition} order by position limit ?),
      queued as (
        insert into outbox (shard, position, bytes, waits_since)
        select shard, position, bytes, ? from page order by position)
      select count(*), max(position) from page
      """;

  private final Transactions transactions;
  private final InstantSource clock;
  private final Runnable wakeRelay;

  public Republish(Transactions transactions, InstantSource clock, Runnable wakeRelay) {
    this.transactions = transactions;
    this.clock = clock;
    this.wakeRelay = wakeRelay;
  }

  /// All that was recorded at or after the instant.
  ///
  /// @return how many events are on their way
  public long since(Instant from) {
    return all("recorded_at >= ?", from.atOffset(ZoneOffset.UTC));
  }

  /// All that was ever said of a key, such as an incident's id.
  public long ofKey(String key) {
    return all("key = ?", key);
  }

  /// In pages, a transaction each: a long log must not become one long transaction.
  private long all(String condition, Object value) {
    long queued = 0;
    var page = new Page(0, OptionalLong.of(0));
    while (page.last().isPresent()) {
      long after = page.last().getAsLong();
      page = transactions.inNew(connection -> page(connection, condition, value, after));
      queued += page.rows();
      wakeRelay.run();
    }
    return queued;
  }

  private record Page(long rows, OptionalLong last) {}

  private Page page(Connection connection, String condition, Object value, long after)
      throws SQLException {
    try (var again = connection.prepareStatement(AGAIN.replace("{condition}", condition))) {
      again.setLong(1, after);
      again.setObject(2, value);
      again.setInt(3, PAGE);
      again.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      try (var row = again.executeQuery()) {
        row.next();
        long rows = row.getLong(1);
        return new Page(rows, rows == 0 ? OptionalLong.empty() : OptionalLong.of(row.getLong(2)));
      }
    }
  }
}
