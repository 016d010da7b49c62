package yuqing.durable.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import yuqing.durable.Backoff;
import yuqing.durable.TransactionFailed;
import yuqing.durable.TransactionalWork;
import yuqing.durable.Transactions;

/// Publishes events of the event log again: the same ids, sequences and bytes, through the
/// outbox, so that a consumer that lost its copy restores it and every other one drops the
/// repeats. Events that are appended concurrently may come in between. The repeats of a key are
/// in order among themselves, and its newest event is published last, so that a compacted topic
/// keeps the right one.
public final class Republish {

  private static final int PAGE = 1_000;

  /// Waits for the running writers and lets none begin while a page is copied, some milliseconds.
  /// Otherwise the repeat of an older event could be queued after a new one that is not visible
  /// yet. It gives up before the database looks for a deadlock (1 s), so that no writer becomes
  /// its victim.
  private static final String NO_CONCURRENT_WRITER =
      "set local lock_timeout = '500ms'; lock table event_log in share mode";

  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final int ATTEMPTS = 20;
  private static final Backoff BETWEEN_ATTEMPTS =
      new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1));

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

  /// Republishes all that was recorded at or after the instant.
  ///
  /// @return how many events were queued
  public long since(Instant from) {
    return all("recorded_at >= ?", from.atOffset(ZoneOffset.UTC));
  }

  /// Republishes all events of a key, such as an incident's id.
  public long ofKey(String key) {
    return all("key = ?", key);
  }

  /// Copies pages, a transaction each: a long log must not become one long transaction. It
  /// includes events that are appended concurrently, up to the log's end.
  private long all(String condition, Object value) {
    long queued = 0;
    var page = new Page(0, OptionalLong.of(0));
    while (page.last().isPresent()) {
      long after = page.last().getAsLong();
      page = untilLocked(connection -> page(connection, condition, value, after));
      queued += page.rows();
      wakeRelay.run();
    }
    return queued;
  }

  private Page untilLocked(TransactionalWork<Page> copy) {
    for (int failures = 1; ; failures++) {
      try {
        return transactions.inNew(copy);
      } catch (TransactionFailed failed) {
        if (failures == ATTEMPTS || !writersAreBusy(failed)) {
          throw failed;
        }
        pause(BETWEEN_ATTEMPTS.after(failures));
      }
    }
  }

  private static boolean writersAreBusy(TransactionFailed failed) {
    return failed.getCause() instanceof SQLException refused
        && LOCK_NOT_AVAILABLE.equals(refused.getSQLState());
  }

  private static void pause(Duration duration) {
    try {
      TimeUnit.MILLISECONDS.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for the writers", e);
    }
  }

  private record Page(long rows, OptionalLong last) {}

  private Page page(Connection connection, String condition, Object value, long after)
      throws SQLException {
    try (var lock = connection.createStatement()) {
      lock.execute(NO_CONCURRENT_WRITER);
    }
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
