package yuqing.notification.webhook;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Sends outside any transaction, a bounded number at a time, and of these a bounded number for
/// one subscription. What is lost here in a crash comes again by its row.
@ApplicationScoped
class Couriers {
  private static final Logger LOG = Logger.getLogger(Couriers.class);
  private static final int STOP_WITHIN_SECONDS = 8;

  @Inject WebhookSettings settings;
  @Inject SignedPost post;
  @Inject Reckoning reckoning;
  @Inject InstantSource clock;

  private final Map<UUID, Integer> underWay = new HashMap<>();
  private int free;
  private ExecutorService threads;

  /// An attempt that is on the record.
  ///
  /// @param record the attempt's row
  /// @param lostAt when it is repeated; it must not begin at or after that
  record Task(
      UUID subscription,
      MessageQueue.Head head,
      int attempt,
      long record,
      Instant startedAt,
      Instant lostAt,
      URI url,
      SealedSecrets secrets) {}

  @PostConstruct
  void open() {
    free = settings.concurrency();
    threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("courier-", 0).factory());
  }

  /// Places for this subscription; each to be used by {@link #submit} or given back.
  ///
  /// @param most that may be under way for it
  synchronized int reserve(UUID subscription, int most) {
    int mine = underWay.getOrDefault(subscription, 0);
    int places = Math.clamp(most - (long) mine, 0, free);
    if (places > 0) {
      underWay.put(subscription, mine + places);
      free -= places;
    }
    return places;
  }

  synchronized void release(UUID subscription, int places) {
    free += places;
    underWay.computeIfPresent(
        subscription, (_, mine) -> mine == places ? null : Integer.valueOf(mine - places));
  }

  /// Sends on a place that was reserved.
  void submit(Task task) {
    threads.execute(
        () -> {
          try {
            send(task);
          } catch (RuntimeException failed) {
            LOG.warnf(failed, "webhook attempt %d is to be repeated", task.record());
          } finally {
            release(task.subscription(), 1);
          }
        });
  }

  private void send(Task task) {
    if (!clock.instant().isBefore(task.lostAt())) {
      return; // a standstill: its row repeats it
    }
    var head = task.head();
    var answer =
        post.send(task.url(), task.subscription(), task.secrets(), head.event(), head.body());
    reckoning.settle(task, answer);
  }

  void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
      threads.shutdownNow();
    }
  }
}
