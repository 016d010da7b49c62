package yuqing.bench.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import yuqing.bench.service.BenchedService;
import yuqing.localstack.StackException;

/// Events published to the topic and waited for in an archive that is measured by itself.
record ArchiveIntake(MadeUpIncidents source, Connection archive, BenchedService service) {
  private static final Duration ASK_EVERY = Duration.ofMillis(20);
  private static final Duration SETTLED_AFTER = Duration.ofSeconds(3);
  private static final Duration PUBLISH_EVERY = Duration.ofMillis(100);

  private static final String TAKEN_IN = "select coalesce(sum(length), 0) from chain";

  private static final String DELAY =
      """
      select percentile_disc(?) within group (order by extract(epoch from recorded_at - time) * 1000)
      from (select recorded_at, time from entry order by position desc limit ?) as newest
      """;

  /// All at once, until the last is in.
  double secondsFor(int events) throws InterruptedException {
    long begun = System.nanoTime();
    source.publish(events);
    awaitAll();
    return (System.nanoTime() - begun) / 1e9;
  }

  /// So many a second, until the last is in.
  void atPace(int events, int perSecond) throws InterruptedException {
    int atOnce = (int) (perSecond * PUBLISH_EVERY.toMillis() / 1_000);
    long begun = System.nanoTime();
    for (int rounds = 1; rounds * atOnce <= events; rounds++) {
      source.publish(atOnce);
      long next = begun + rounds * PUBLISH_EVERY.toNanos();
      Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
    }
    awaitAll();
  }

  /// From an event's own time to when it was appended, of the newest so many.
  ///
  /// @return milliseconds that the fraction of them took at most
  double delayMillis(double fraction, int newest) throws SQLException {
    try (var select = archive.prepareStatement(DELAY)) {
      select.setDouble(1, fraction);
      select.setInt(2, newest);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getDouble(1);
      }
    }
  }

  /// What a round before left to do is done now, not in the next round.
  void settle() throws InterruptedException, SQLException {
    try (var vacuum = archive.createStatement()) {
      for (var table :
          List.of("entry", "chain", "dossier", "inbox", "stream_waiting", "stream_number")) {
        vacuum.execute("vacuum (analyze) " + table);
      }
    }
    Thread.sleep(SETTLED_AFTER);
  }

  void await(String what, BooleanSupplier condition) throws InterruptedException {
    service.await(what, ASK_EVERY, condition);
  }

  private void awaitAll() throws InterruptedException {
    await("all events archived", () -> takenIn() == source.published());
  }

  private long takenIn() {
    try (var select = archive.createStatement();
        var row = select.executeQuery(TAKEN_IN)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failed) {
      throw new StackException("the archive cannot be asked: " + failed.getMessage(), failed);
    }
  }
}
