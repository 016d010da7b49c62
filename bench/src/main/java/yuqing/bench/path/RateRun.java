package yuqing.bench.path;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import yuqing.contracts.Topic;
import yuqing.launcher.SeparateSuite;
import yuqing.localstack.StackException;
import yuqing.localstack.testing.TopicRecorder;

/// Reports at one rate through a running suite, until each has had its first message and everything
/// that follows from them is done.
final class RateRun {
  private static final Duration MESSAGE_WITHIN = Duration.ofMinutes(2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  /// Nothing to do and no new message for so long: then no more comes at once.
  private static final Duration QUIET = Duration.ofSeconds(2);

  private static final Duration REST_WITHIN = Duration.ofSeconds(90);
  private static final long SEED = 20_240_925;

  private final SeparateSuite suite;
  private final SuiteCounters counters;
  private final OpenLoop loop;
  private final MailWatch mail;
  private final PendingWork pending;

  RateRun(
      SeparateSuite suite,
      SuiteCounters counters,
      OpenLoop loop,
      MailWatch mail,
      PendingWork pending) {
    this.suite = suite;
    this.counters = counters;
    this.loop = loop;
    this.mail = mail;
    this.pending = pending;
  }

  /// Reports at a rate; what they cost is not looked at.
  List<PostedReport> send(int perSecond, int reports) throws InterruptedException {
    return loop.send(ArrivalTimes.of(perSecond, reports, SEED));
  }

  /// @param idle without reports
  /// @param posted receives the reports
  /// @throws StackException when a report was lost or one had no message in time
  RateResult measure(int perSecond, int seconds, CounterSpan idle, List<PostedReport> posted)
      throws InterruptedException, SQLException {
    try (var topics = TopicRecorder.fromNow(suite.bootstrap(), Topic.all().toArray(Topic[]::new))) {
      var before = counters.read();
      var reports = send(perSecond, perSecond * seconds);
      posted.addAll(reports);
      awaitMessages(reports);
      boolean atRest = awaitRest();
      var span = counters.read().since(before);
      return result(perSecond, reports, span.net(idle, reports.size()), topics.records(), atRest);
    }
  }

  private RateResult result(
      int perSecond,
      List<PostedReport> reports,
      Map<SuiteCounter, Double> net,
      List<ConsumerRecord<String, byte[]>> records,
      boolean atRest) {
    var incidents = reports.stream().map(PostedReport::id).collect(toSet());
    var own = records.stream().filter(each -> incidents.contains(each.key())).toList();
    requireAllPublished(incidents, records);
    int count = reports.size();
    var events = new LinkedHashMap<String, Double>();
    Map<String, Long> byTopic = own.stream().collect(groupingBy(ConsumerRecord::topic, counting()));
    for (var topic : Topic.all()) {
      if (byTopic.containsKey(topic.name())) {
        events.put(topic.name(), byTopic.get(topic.name()) / (double) count);
      }
    }
    return new RateResult(
        perSecond,
        count,
        LatencySummary.of(reports.stream().map(PostedReport::answered).toList()),
        LatencySummary.of(untilFirstMessage(reports)),
        net,
        events,
        mail.count(reports.stream().map(PostedReport::number).toList()) / (double) count,
        records.size() - own.size(),
        atRest);
  }

  private static void requireAllPublished(
      Set<String> incidents, List<ConsumerRecord<String, byte[]>> records) {
    var published =
        records.stream()
            .filter(each -> each.topic().equals(Topic.INCIDENT.name()))
            .map(ConsumerRecord::key)
            .collect(toSet());
    long lost = incidents.stream().filter(each -> !published.contains(each)).count();
    long dead = records.stream().filter(each -> each.topic().endsWith(".dead")).count();
    if (lost + dead > 0) {
      throw new StackException(
          "%d of %d reports were taken and not published, %d events are dead letters"
              .formatted(lost, incidents.size(), dead));
    }
  }

  private List<Duration> untilFirstMessage(List<PostedReport> reports) {
    var taken = new ArrayList<Duration>();
    for (var report : reports) {
      mail.first(report.number())
          .ifPresent(first -> taken.add(Duration.between(report.dueAt(), first)));
    }
    return taken;
  }

  /// @throws StackException when one has none in time
  void awaitMessages(List<PostedReport> reports) throws InterruptedException {
    long begun = System.nanoTime();
    int missing = reports.size();
    while (missing > 0) {
      if (System.nanoTime() - begun > MESSAGE_WITHIN.toNanos()) {
        throw new StackException(
            "%d of %d reports had no message %d s after the last was taken"
                .formatted(missing, reports.size(), MESSAGE_WITHIN.toSeconds()));
      }
      Thread.sleep(LOOK_EVERY);
      missing = reports.size() - untilFirstMessage(reports).size();
    }
  }

  /// Waits until nothing is on its way, due or unread, and no message has come for a moment.
  ///
  /// @return false when it did not come to rest in time
  boolean awaitRest() throws InterruptedException, SQLException {
    long begun = System.nanoTime();
    long lastMoved = begun;
    int messages = mail.all();
    while (System.nanoTime() - lastMoved < QUIET.toNanos() || !suite.awaitCaughtUp()) {
      if (System.nanoTime() - begun > REST_WITHIN.toNanos()) {
        return false;
      }
      Thread.sleep(LOOK_EVERY);
      if (!pending.isNone() || mail.all() > messages) {
        messages = mail.all();
        lastMoved = System.nanoTime();
      }
    }
    return true;
  }
}
