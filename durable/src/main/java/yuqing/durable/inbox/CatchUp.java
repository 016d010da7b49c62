package yuqing.durable.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import yuqing.durable.outbox.RelaySettings;
import yuqing.durable.worker.SupervisedThread;
import yuqing.durable.worker.WorkerRegistry;

/// Determines whether this service has consumed all that was on its topics when it started, when
/// the partitions of its groups were last reassigned, or when the broker last became available
/// again. Until then no deadline may fire, since an event that meets it may already be on its
/// way.
///
/// It queries the broker every second. After five seconds without an answer, because the broker
/// was unavailable or this process was stopped, there may be events that were not consumed. Once
/// the broker answers again, the other services' relays get the time that they need to notice it
/// and to publish; only then the ends are read. When a record has been on a topic for three
/// seconds and no instance has consumed it, it is waited for as well, for a minute at most.
///
/// It uses the groups' committed offsets of all partitions, also those of other instances: a
/// timer here may be about an event that waits there. The connector commits (strategy
/// `throttled`) only what was processed, skipped or sent to the dead topic, every
/// `auto.commit.interval.ms`; the result may be late by that much, never early. An empty
/// partition counts as reached.
public final class CatchUp implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(250);
  private static final int ANSWER_WITHIN_MS = 5_000;
  private static final Duration ASK_EVERY = Duration.ofSeconds(1);

  /// A relay that has failed for long pauses before it retries, and the attempt takes some
  /// seconds.
  private static final Duration OTHERS_PUBLISH_WITHIN =
      RelaySettings.usual().backoff().longest().plusSeconds(5);

  private final Map<String, Object> broker;
  private final BrokerTrouble trouble;
  private final Map<String, Set<String>> topicsByGroup;
  private final Set<String> topics;
  private final Duration othersPublishWithin;
  private final AtomicLong rounds = new AtomicLong();
  private final Semaphore wake = new Semaphore(0);
  private final SupervisedThread thread;
  private final BrokerSilence silence = new BrokerSilence(System.nanoTime());
  private final UnconsumedLag lag = new UnconsumedLag(System.nanoTime());
  private volatile long reachedRound = -1;
  private volatile boolean stopping;
  private boolean begunBefore;

  /// @param broker connection settings: `bootstrap.servers` and those of its security
  /// @param topicsByGroup which topics each consumer group of this service reads
  public CatchUp(
      Map<String, Object> broker, Map<String, Set<String>> topicsByGroup, WorkerRegistry workers) {
    this(broker, topicsByGroup, workers, OTHERS_PUBLISH_WITHIN);
  }

  /// @param othersPublishWithin how soon after the broker's return the events that others could
  ///     not publish are on the topics
  CatchUp(
      Map<String, Object> broker,
      Map<String, Set<String>> topicsByGroup,
      WorkerRegistry workers,
      Duration othersPublishWithin) {
    this.broker = new HashMap<>(broker);
    this.trouble = new BrokerTrouble(broker.get("bootstrap.servers"));
    this.topicsByGroup = Map.copyOf(topicsByGroup);
    this.topics =
        topicsByGroup.values().stream()
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
    this.othersPublishWithin = othersPublishWithin;
    this.thread = workers.thread("catch-up", this::run);
    this.broker.put("request.timeout.ms", ANSWER_WITHIN_MS);
    this.broker.put("default.api.timeout.ms", ANSWER_WITHIN_MS);
  }

  public void start() {
    silence.settle(System.nanoTime());
    thread.start();
  }

  /// Whether all that existed at the start, at the last reassignment or at the broker's last
  /// return has been consumed, the broker still answers, and nothing has waited for long since.
  public boolean caughtUp() {
    long now = System.nanoTime();
    return reachedRound == rounds.get() && !silence.isLongAt(now) && !lag.isLongAt(now);
  }

  /// The reason why it cannot know, in one line with what to do: the broker does not answer, or a
  /// topic is missing. Empty once all was found.
  public String trouble() {
    return trouble.line();
  }

  /// Requires from now on that all that is on the topics now is consumed. To be called when
  /// partitions were reassigned or are about to be.
  public void reachAgain() {
    rounds.incrementAndGet();
    wake.release();
  }

  @Override
  public void close() {
    stopping = true;
    thread.expectEnd();
    thread.interrupt();
  }

  private void run() throws InterruptedException {
    if (begunBefore) {
      // Nothing was queried since an Error: as if the broker had not answered.
      silence.unanswered();
      rounds.incrementAndGet();
    }
    begunBefore = true;
    while (!stopping) {
      try (var admin = Admin.create(broker)) {
        var offsets = new GroupOffsets(admin);
        offsets.requireAll(topics);
        answered(System.nanoTime());
        while (!stopping) {
          letOthersPublish(offsets);
          reach(offsets, rounds.get());
          askUntilWoken(offsets);
        }
      } catch (ExecutionException | TimeoutException | KafkaException e) {
        silence.unanswered();
        rounds.incrementAndGet();
        trouble.met(e);
        thread.beat();
        TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
      }
    }
  }

  /// The time starts again when the broker becomes unavailable within it.
  private void letOthersPublish(GroupOffsets offsets)
      throws InterruptedException, ExecutionException, TimeoutException {
    long publishUntil = System.nanoTime() + othersPublishWithin.toNanos();
    while (silence.wasLong() && System.nanoTime() < publishUntil) {
      TimeUnit.MILLISECONDS.sleep(ASK_EVERY.toMillis());
      long asked = System.nanoTime();
      offsets.ends(topics);
      thread.beat();
      if (silence.answered(System.nanoTime(), asked)) {
        publishUntil = System.nanoTime() + othersPublishWithin.toNanos();
      }
    }
    silence.settle(System.nanoTime());
  }

  /// Returns when the ends read now are reached, or when newer ones are requested.
  private void reach(GroupOffsets offsets, long round)
      throws InterruptedException, ExecutionException, TimeoutException {
    var behind = offsets.endsByGroup(topicsByGroup);
    while (rounds.get() == round) {
      long asked = System.nanoTime();
      offsets.removeReached(behind);
      answered(asked);
      if (behind.isEmpty()) {
        lag.begin(asked);
        reachedRound = round;
        return;
      }
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    }
    wake.release();
  }

  /// Watches the broker and the topics. Returns when newer ends are requested.
  private void askUntilWoken(GroupOffsets offsets)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, Map<TopicPartition, Long>> unconsumed = new HashMap<>();
    while (!wake.tryAcquire(pause(unconsumed).toMillis(), TimeUnit.MILLISECONDS)) {
      long asked = System.nanoTime();
      offsets.removeReached(unconsumed);
      if (unconsumed.isEmpty()) {
        unconsumed = offsets.endsByGroup(topicsByGroup);
        lag.begin(asked);
        offsets.removeReached(unconsumed);
      }
      answered(asked);
    }
    wake.drainPermits();
  }

  private static Duration pause(Map<String, Map<TopicPartition, Long>> unconsumed) {
    return unconsumed.isEmpty() ? ASK_EVERY : POLL;
  }

  private void answered(long asked) {
    if (silence.answered(System.nanoTime(), asked)) {
      reachAgain();
    }
    trouble.over();
    thread.beat();
  }
}
