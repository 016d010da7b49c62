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

/// Knows whether this service has taken in all that was on its topics when it started, when the
/// consumers of its groups were last shared out anew, or when the broker answered again: until then
/// no deadline may fire, since what meets it may already be on its way.
///
/// It asks the broker every second. When there was no answer for five, because the broker is away
/// or because this process itself stood still, things may have been said that were not heard. Once
/// the broker answers again, those who spoke meanwhile get the time that their relays need to
/// notice it before the ends are read. When something has lain on a topic for three seconds and no
/// instance took it in, it is waited for as well, for a minute at most.
///
/// It goes by the groups' committed offsets of all partitions, also those of other instances: a
/// timer here may be about an event that waits there. The connector commits (strategy `throttled`)
/// only what was processed, skipped or sent to the dead topic, every `auto.commit.interval.ms`; by
/// so much this is later than the truth, never earlier. A partition that holds nothing is reached.
public final class CatchUp implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(250);
  private static final int ANSWER_WITHIN_MS = 5_000;
  private static final Duration ASK_EVERY = Duration.ofSeconds(1);

  /// A relay that has failed for long rests before it tries again, and the try takes some seconds.
  private static final Duration OTHERS_SPEAK_WITHIN =
      RelaySettings.usual().backoff().longest().plusSeconds(5);

  private final Map<String, Object> broker;
  private final BrokerTrouble trouble;
  private final Map<String, Set<String>> topicsByGroup;
  private final Set<String> topics;
  private final Duration othersSpeakWithin;
  private final AtomicLong rounds = new AtomicLong();
  private final Semaphore wake = new Semaphore(0);
  private final SupervisedThread thread;
  private final BrokerSilence silence = new BrokerSilence(System.nanoTime());
  private final UnconsumedLag lag = new UnconsumedLag(System.nanoTime());
  private volatile long reachedRound = -1;
  private volatile boolean stopping;
  private boolean begunBefore;

  /// @param broker how to reach it: `bootstrap.servers` and what its security asks for
  /// @param topicsByGroup which topics each consumer group of this service reads
  public CatchUp(
      Map<String, Object> broker, Map<String, Set<String>> topicsByGroup, WorkerRegistry workers) {
    this(broker, topicsByGroup, workers, OTHERS_SPEAK_WITHIN);
  }

  /// @param othersSpeakWithin how soon after the broker's return what others had to say meanwhile
  ///     is on the topics
  CatchUp(
      Map<String, Object> broker,
      Map<String, Set<String>> topicsByGroup,
      WorkerRegistry workers,
      Duration othersSpeakWithin) {
    this.broker = new HashMap<>(broker);
    this.trouble = new BrokerTrouble(broker.get("bootstrap.servers"));
    this.topicsByGroup = Map.copyOf(topicsByGroup);
    this.topics =
        topicsByGroup.values().stream()
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
    this.othersSpeakWithin = othersSpeakWithin;
    this.thread = workers.thread("catch-up", this::run);
    this.broker.put("request.timeout.ms", ANSWER_WITHIN_MS);
    this.broker.put("default.api.timeout.ms", ANSWER_WITHIN_MS);
  }

  public void start() {
    silence.settle(System.nanoTime());
    thread.start();
  }

  /// Whether all that was there at the start, the last rebalance or the broker's last return has
  /// been taken in, the broker still answers, and nothing has waited there for long since.
  public boolean caughtUp() {
    long now = System.nanoTime();
    return reachedRound == rounds.get() && !silence.isLongAt(now) && !lag.isLongAt(now);
  }

  /// What keeps this from knowing, in a line with what to do: the broker does not answer, a topic
  /// is missing. Empty once all was found.
  public String trouble() {
    return trouble.line();
  }

  /// From now on caught up means: with what is on the topics now. To be said when partitions were
  /// shared out anew or are about to be.
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
      // Nobody has asked since an Error: as if the broker had not answered.
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
          letOthersSpeak(offsets);
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

  /// A broker that goes away meanwhile has them begin anew.
  private void letOthersSpeak(GroupOffsets offsets)
      throws InterruptedException, ExecutionException, TimeoutException {
    long speakUntil = System.nanoTime() + othersSpeakWithin.toNanos();
    while (silence.wasLong() && System.nanoTime() < speakUntil) {
      TimeUnit.MILLISECONDS.sleep(ASK_EVERY.toMillis());
      long asked = System.nanoTime();
      offsets.ends(topics);
      thread.beat();
      if (silence.answered(System.nanoTime(), asked)) {
        speakUntil = System.nanoTime() + othersSpeakWithin.toNanos();
      }
    }
    silence.settle(System.nanoTime());
  }

  /// Returns when the ends read now are reached, or when newer ones are asked for.
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

  /// Keeps an eye on the broker and on what lies there. Returns when newer ends are asked for.
  private void askUntilWoken(GroupOffsets offsets)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, Map<TopicPartition, Long>> unheard = new HashMap<>();
    while (!wake.tryAcquire(pause(unheard).toMillis(), TimeUnit.MILLISECONDS)) {
      long asked = System.nanoTime();
      offsets.removeReached(unheard);
      if (unheard.isEmpty()) {
        unheard = offsets.endsByGroup(topicsByGroup);
        lag.begin(asked);
        offsets.removeReached(unheard);
      }
      answered(asked);
    }
    wake.drainPermits();
  }

  private static Duration pause(Map<String, Map<TopicPartition, Long>> unheard) {
    return unheard.isEmpty() ? ASK_EVERY : POLL;
  }

  private void answered(long asked) {
    if (silence.answered(System.nanoTime(), asked)) {
      reachAgain();
    }
    trouble.over();
    thread.beat();
  }
}
