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
import org.jboss.logging.Logger;

/// Knows whether this service has taken in all that was on its topics when it started or when the
/// consumers of its groups were last shared out anew: until then no deadline may fire, since what
/// meets it may already be on its way.
///
/// It goes by the groups' committed offsets of all partitions, also those of other instances: a
/// timer here may be about an event that waits there. The connector commits (strategy `throttled`)
/// only what was processed, skipped or sent to the dead topic, every `auto.commit.interval.ms`; by
/// so much this is later than the truth, never earlier. A partition that holds nothing is reached.
public final class CatchUp implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(CatchUp.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final int ANSWER_WITHIN_MS = 5_000;

  private final Map<String, Object> broker;
  private final Map<String, Set<String>> topicsByGroup;
  private final AtomicLong rebalances = new AtomicLong();
  private final Semaphore wake = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().name("catch-up").daemon().unstarted(this::run);
  private volatile long reachedRebalance = -1;
  private volatile String trouble = "the broker has not answered yet";
  private volatile boolean stopping;

  /// @param broker how to reach it: `bootstrap.servers` and what its security asks for
  /// @param topicsByGroup which topics each consumer group of this service reads
  public CatchUp(Map<String, Object> broker, Map<String, Set<String>> topicsByGroup) {
    this.broker = new HashMap<>(broker);
    this.topicsByGroup = Map.copyOf(topicsByGroup);
    this.broker.put("request.timeout.ms", ANSWER_WITHIN_MS);
    this.broker.put("default.api.timeout.ms", ANSWER_WITHIN_MS);
  }

  public void start() {
    thread.start();
  }

  /// Whether all that was there at the start or the last rebalance has been taken in.
  public boolean caughtUp() {
    return reachedRebalance == rebalances.get();
  }

  /// What keeps this from knowing, in a line with what to do: the broker does not answer, a topic
  /// is missing. Empty once all was found.
  public String trouble() {
    return trouble;
  }

  /// From now on caught up means: with what is on the topics now. To be said when partitions were
  /// shared out anew or are about to be.
  public void reachAgain() {
    rebalances.incrementAndGet();
    wake.release();
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
  }

  private void run() {
    while (!stopping) {
      try (var admin = Admin.create(broker)) {
        while (!stopping) {
          reach(new GroupOffsets(admin), rebalances.get());
          wake.acquire();
          wake.drainPermits();
        }
      } catch (InterruptedException stop) {
        return;
      } catch (ExecutionException | TimeoutException | KafkaException away) {
        tell(away);
        pauseQuietly();
      }
    }
  }

  /// Returns when the ends read now are reached, or when a rebalance asks for newer ones.
  private void reach(GroupOffsets offsets, long rebalance)
      throws InterruptedException, ExecutionException, TimeoutException {
    offsets.requireAll(
        topicsByGroup.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    answered();
    Map<String, Map<TopicPartition, Long>> behind = new HashMap<>();
    for (var group : topicsByGroup.entrySet()) {
      behind.put(group.getKey(), offsets.ends(group.getValue()));
    }
    while (rebalances.get() == rebalance) {
      for (var group : behind.entrySet()) {
        offsets.removeReached(group.getKey(), group.getValue());
      }
      behind.values().removeIf(Map::isEmpty);
      if (behind.isEmpty()) {
        reachedRebalance = rebalance;
        return;
      }
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    }
    wake.release();
  }

  private void answered() {
    trouble = "";
  }

  /// Once for each trouble, not once for each time it is met again.
  private void tell(Exception away) {
    var cause = away instanceof ExecutionException ? away.getCause() : away;
    var met =
        cause instanceof MissingTopics missing
            ? missing.getMessage()
            : "the broker does not answer at %s (%s): check YUQING_KAFKA and that Kafka runs"
                .formatted(broker.get("bootstrap.servers"), cause.getClass().getSimpleName());
    if (!met.equals(trouble)) {
      LOG.warnf("%s; what is said and heard waits, no deadline fires", met);
    }
    trouble = met;
  }

  private void pauseQuietly() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    } catch (InterruptedException stop) {
      stopping = true;
    }
  }
}
