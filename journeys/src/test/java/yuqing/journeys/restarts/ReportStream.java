package yuqing.journeys.restarts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import yuqing.journeys.Reports;
import yuqing.journeys.SuiteUnderTest;

/// Systems that report and liaisons who act, steadily, whatever happens; with their own ledger of
/// acknowledged requests. One report in two was discovered almost half an hour ago, so that its
/// first deadline passes within the next minute; one incident in three is reported on to the
/// Party-affairs office.
final class ReportStream implements AutoCloseable {

  private static final int REPORTERS = 2;
  private static final long PAUSE_MS = 4_000;
  private static final Duration TO_PARTY_OFFICE_WITHIN = Duration.ofMinutes(30);
  private static final int SHORTEST_REMAINDER_S = 5;
  private static final int REMAINDERS_S = 20;
  private static final Duration NEXT_WITHIN = Duration.ofMinutes(4);
  private static final String ACTION =
      "{\"action\":\"REPORTED_TO_PARTY_OFFICE\",\"means\":\"ORAL\"}";

  private final SuiteUnderTest suite;
  private final String name;
  private final String reporter;
  private final Map<String, String> liaisons = new ConcurrentHashMap<>();
  private final List<String> samples = Reports.samples();
  private final AtomicInteger sent = new AtomicInteger();
  private final List<Ledger.Entry> acknowledged = new CopyOnWriteArrayList<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final ScheduledExecutorService reporters =
      Executors.newScheduledThreadPool(
          REPORTERS, Thread.ofPlatform().daemon().name("reporter-", 1).factory());

  /// Begins at once.
  ///
  /// @param name that the references of its reports begin with
  /// @param instances the base addresses of incident-service
  ReportStream(SuiteUnderTest suite, String name, Supplier<List<String>> instances) {
    this.suite = suite;
    this.name = name;
    this.reporter = suite.token("reporter");
    for (int reporter = 0; reporter < REPORTERS; reporter++) {
      var posting = new Posting(instances);
      var _ =
          reporters.scheduleWithFixedDelay(
              () -> reportOrFail(posting),
              reporter * PAUSE_MS / REPORTERS,
              PAUSE_MS,
              TimeUnit.MILLISECONDS);
    }
  }

  private void reportOrFail(Posting posting) {
    try {
      report(posting);
    } catch (RuntimeException | Error failed) {
      failure.compareAndSet(null, failed);
      throw failed;
    }
  }

  private void report(Posting posting) {
    int number = sent.getAndIncrement();
    var reference = name + "-" + number;
    var sample = samples.get(number % samples.size());
    var report = Reports.discoveredAt(sample, reference, discovery(number));
    var taken = posting.untilAcknowledged(reporter, "/incidents", report);
    var incident = taken.get("id").asText();
    boolean acts = number % 3 == 0;
    if (acts) {
      var liaison =
          liaisons.computeIfAbsent(
              taken.get("department").asText(), of -> suite.token("liaison", of));
      posting.untilAcknowledged(liaison, "/incidents/" + incident + "/actions", ACTION);
    }
    acknowledged.add(new Ledger.Entry(reference, incident, acts));
  }

  private static Instant discovery(int number) {
    var now = Instant.now();
    if (number % 2 == 0) {
      return now.minus(Duration.ofMinutes(1));
    }
    int remainder = SHORTEST_REMAINDER_S + number * 7 % REMAINDERS_S;
    return now.minus(TO_PARTY_OFFICE_WITHIN).plusSeconds(remainder);
  }

  /// Waits until reports that were begun after this call are acknowledged.
  ///
  /// @return the incident of the newest
  String next() {
    int before = sent.get();
    return Awaitility.await("a report acknowledged")
        .atMost(NEXT_WITHIN)
        .failFast("the stream has failed", () -> failure.get() != null)
        .until(() -> newestSince(before), incident -> incident != null);
  }

  private String newestSince(int before) {
    return acknowledged.reversed().stream()
        .filter(entry -> number(entry) >= before)
        .map(Ledger.Entry::incident)
        .findFirst()
        .orElse(null);
  }

  private int number(Ledger.Entry entry) {
    return Integer.parseInt(entry.reference().substring(name.length() + 1));
  }

  /// What is acknowledged by now.
  Ledger soFar() {
    return new Ledger(new ArrayList<>(acknowledged));
  }

  /// Begins no more reports; each that was begun is acknowledged before this returns.
  Ledger stop() throws InterruptedException {
    reporters.shutdown();
    if (!reporters.awaitTermination(NEXT_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("reports are still not acknowledged");
    }
    if (failure.get() != null) {
      throw new AssertionError("the stream failed", failure.get());
    }
    return soFar();
  }

  @Override
  public void close() {
    reporters.shutdownNow();
  }
}
