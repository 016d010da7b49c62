package yuqing.bench.path;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import yuqing.bench.path.SuiteCounter.Kind;

/// What a report's path takes without the suite: its rows by plain JDBC, a record to where it is
/// judged and one to where it is sent from, the message. One after the other, one at a time, while
/// the suite beside it has nothing to do.
final class FloorChain {
  /// Of the chains, before any counts.
  private static final int WARM_UP_PERCENT = 20;

  private final ReportRows rows;
  private final KafkaRoundTrip kafka;
  private final SmtpRoundTrip smtp;
  private final List<Duration> rowTimes = new ArrayList<>();
  private final List<Duration> kafkaTimes = new ArrayList<>();
  private final List<Duration> smtpTimes = new ArrayList<>();
  private final List<Duration> chainTimes = new ArrayList<>();

  FloorChain(ReportRows rows, KafkaRoundTrip kafka, SmtpRoundTrip smtp) {
    this.rows = rows;
    this.kafka = kafka;
    this.smtp = smtp;
  }

  /// @param idle without reports
  FloorResult measure(SuiteCounters counters, CounterSpan idle) throws SQLException {
    int warmUp = rows.reports() * WARM_UP_PERCENT / 100;
    for (int which = 0; which < warmUp; which++) {
      run(which);
    }
    List.of(rowTimes, kafkaTimes, smtpTimes, chainTimes).forEach(List::clear);
    var before = counters.read();
    for (int which = warmUp; which < rows.reports(); which++) {
      run(which);
    }
    var span = counters.read().since(before);
    double processorMs =
        span.net(idle, chainTimes.size()).entrySet().stream()
            .filter(each -> each.getKey().kind() == Kind.PROCESSOR_MS)
            .mapToDouble(each -> each.getValue())
            .sum();
    return new FloorResult(
        LatencySummary.of(rowTimes),
        LatencySummary.of(kafkaTimes),
        LatencySummary.of(smtpTimes),
        LatencySummary.of(chainTimes),
        processorMs);
  }

  private void run(int which) throws SQLException {
    long begun = System.nanoTime();
    rows.insert(which);
    long inserted = System.nanoTime();
    kafka.run();
    long judged = System.nanoTime();
    kafka.run();
    long ordered = System.nanoTime();
    smtp.run();
    long sent = System.nanoTime();
    rowTimes.add(Duration.ofNanos(inserted - begun));
    kafkaTimes.add(Duration.ofNanos(judged - inserted));
    kafkaTimes.add(Duration.ofNanos(ordered - judged));
    smtpTimes.add(Duration.ofNanos(sent - ordered));
    chainTimes.add(Duration.ofNanos(sent - begun));
  }
}
