package yuqing.bench.deadlines;

import java.time.Duration;
import yuqing.localstack.StackException;

/// Has an engine fire rows and sees how late they were.
final class MeasuredEngine {

  /// Parts of the time ahead after which it looks again.
  private static final int LOOKS_AHEAD = 6;

  private static final Duration PROGRESS_WITHIN = Duration.ofSeconds(60);

  private final BenchDatabase database;
  private final DueEngine engine;
  private final FiringWork work;
  private final Duration ahead;

  MeasuredEngine(BenchDatabase database, DueEngine engine, FiringWork work, Duration ahead) {
    this.database = database;
    this.engine = engine;
    this.work = work;
    this.ahead = ahead;
  }

  /// Rows that fall due while the engine runs, at a pace, each somewhere in its part of a second:
  /// so they are in step with no poll.
  LatenessMeasure paced(int rows) throws InterruptedException {
    var place = "(n + random()) * interval '1 s' / " + BenchScale.PACE_PER_S;
    return whileRunning("paced", rows, atStart() + " + " + place);
  }

  /// Rows that all fall due at one instant while the engine runs.
  LatenessMeasure burst(int rows) throws InterruptedException {
    return whileRunning("burst", rows, atStart());
  }

  private LatenessMeasure whileRunning(String name, int rows, String dueAt)
      throws InterruptedException {
    begin();
    try (var _ = engine.run(work)) {
      engine.put(name + "-" + work, rows, dueAt);
      await(rows);
    }
    return LatenessMeasure.of(database, rows);
  }

  /// Rows that fell due one after the other while nothing ran.
  ///
  /// @param name begins their keys
  LatenessMeasure overdue(String name, int rows) throws InterruptedException {
    engine.put(name + "-" + work, rows, "now() - interval '1 h' + n * interval '1 ms'");
    begin();
    try (var _ = engine.run(work)) {
      await(rows);
    }
    return LatenessMeasure.of(database, rows);
  }

  private String atStart() {
    return "now() + interval '%d ms'".formatted(ahead.toMillis());
  }

  private void begin() {
    database.execute("truncate fired, outbox");
    database.execute("vacuum analyze " + engine.table());
    // So that none has the writing out of the other's pages to bear.
    database.execute("checkpoint");
  }

  private void await(int rows) throws InterruptedException {
    long fired = 0;
    long lastSeen = System.nanoTime();
    while (fired < rows) {
      Thread.sleep(ahead.dividedBy(LOOKS_AHEAD));
      long now = database.number("select count(*) from fired");
      if (now > fired) {
        lastSeen = System.nanoTime();
      } else if (System.nanoTime() - lastSeen > PROGRESS_WITHIN.toNanos()) {
        throw new StackException(
            "%s: %d rows were due, after %d nothing fired any more"
                .formatted(engine.name(), rows, fired));
      }
      fired = now;
    }
  }
}
