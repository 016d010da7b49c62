package yuqing.bench.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import yuqing.localstack.StackException;

/// How late what fired was, by the database's clock, and whether each fired once and none early.
///
/// @param early how many fired before their instant
/// @param perSecond from the first to the last
record LatenessMeasure(
    int rows, int early, Duration p50, Duration p99, Duration longest, double perSecond) {

  private static final int SIGNIFICANT_DIGITS = 3;
  private static final int ROWS_AT_ONCE = 5_000;

  private static final String FIRED =
      """
      select extract(epoch from fired_at - due_at) * 1000000,
        extract(epoch from fired_at) * 1000000 from fired
      """;

  /// @param expected rows that were put in
  /// @throws StackException when one was lost or fired twice
  static LatenessMeasure of(BenchDatabase database, int expected) {
    long fired = database.number("select count(*) from fired");
    long keys = database.number("select count(distinct key) from fired");
    if (fired != expected || keys != expected) {
      throw new StackException(
          "%d rows were due, %d of them fired, %d times".formatted(expected, keys, fired));
    }
    return database
        .transactions()
        .inNew(
            connection -> {
              try (var select = connection.prepareStatement(FIRED)) {
                select.setFetchSize(ROWS_AT_ONCE);
                return of(select.executeQuery(), expected);
              }
            });
  }

  private static LatenessMeasure of(ResultSet fired, int rows) throws SQLException {
    var micros = new Histogram(SIGNIFICANT_DIGITS);
    int early = 0;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    while (fired.next()) {
      long late = fired.getLong(1);
      if (late < 0) {
        early++;
      }
      micros.recordValue(Math.max(0, late));
      first = Math.min(first, fired.getLong(2));
      last = Math.max(last, fired.getLong(2));
    }
    return new LatenessMeasure(
        rows,
        early,
        micros(micros.getValueAtPercentile(50)),
        micros(micros.getValueAtPercentile(99)),
        micros(micros.getMaxValue()),
        rows * 1e6 / Math.max(1, last - first));
  }

  private static Duration micros(long micros) {
    return Duration.ofNanos(micros * 1_000);
  }
}
