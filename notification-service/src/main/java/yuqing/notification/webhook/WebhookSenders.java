package yuqing.notification.webhook;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import yuqing.durable.due.DueRoom;
import yuqing.durable.due.DueSignal;
import yuqing.durable.wiring.StopOrder;
import yuqing.durable.worker.TaskGuard;
import yuqing.durable.worker.WorkerRegistry;
import yuqing.notification.webhook.http.SealedSecrets;
import yuqing.notification.webhook.http.SignedPost;
import yuqing.notification.webhook.http.WebhookSettings;

/// Sends outside any transaction, a bounded number at a time, and of these a bounded number for
/// one subscription. What is lost here in a crash comes again by its row.
@ApplicationScoped
class WebhookSenders {
  private static final Logger LOG = Logger.getLogger(WebhookSenders.class);
  private static final int STOP_WITHIN_SECONDS = 8;

  /// For what is interrupted to record that it was.
  private static final int RECORDED_WITHIN_SECONDS = 2;

  private final WebhookSettings settings;
  private final SignedPost post;
  private final WebhookOutcome reckoning;
  private final InstantSource clock;
  private final DueSignal signal;
  private final WorkerRegistry workers;

  private final Map<UUID, Integer> underWay = new HashMap<>();
  private final DueRoom room = this::free;
  private TaskGuard guard;
  private boolean stopping;
  private int free;
  private ExecutorService threads;

  WebhookSenders(
      WebhookSettings settings,
      SignedPost post,
      WebhookOutcome reckoning,
      InstantSource clock,
      DueSignal signal,
      WorkerRegistry workers) {
    this.settings = settings;
    this.post = post;
    this.reckoning = reckoning;
    this.clock = clock;
    this.signal = signal;
    this.workers = workers;
  }

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
    guard = workers.guard("courier");
    threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("courier-", 0).factory());
  }

  /// The places of all subscriptions.
  DueRoom room() {
    return room;
  }

  private synchronized int free() {
    return stopping ? 0 : free;
  }

  /// Whether nothing can be sent any more, whatever is on record.
  boolean isStopped() {
    return threads.isShutdown();
  }

  /// Places for this subscription; each to be used by {@link #submit} or given back.
  ///
  /// @param most that may be under way for it
  synchronized int reserve(UUID subscription, int most) {
    int mine = underWay.getOrDefault(subscription, 0);
    int places = Math.clamp(most - (long) mine, 0, free());
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
    signal.give();
    notifyAll();
  }

  /// Sends on a place that was reserved.
  void submit(Task task) {
    boolean given = false;
    try {
      threads.execute(guard.around(() -> sendAndRelease(task)));
      given = true;
    } finally {
      if (!given) {
        release(task.subscription(), 1);
      }
    }
  }

  private void sendAndRelease(Task task) {
    try {
      send(task);
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "webhook attempt %d is to be repeated", task.record());
    } finally {
      release(task.subscription(), 1);
    }
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

  /// Begins nothing more and waits for what is on record as an attempt; only what takes longer is
  /// interrupted.
  void onStop(@Observes @Priority(StopOrder.SENDERS) ShutdownEvent stop)
      throws InterruptedException {
    if (endedWithin(TimeUnit.SECONDS.toNanos(STOP_WITHIN_SECONDS))) {
      threads.shutdown();
    } else {
      threads.shutdownNow();
      threads.awaitTermination(RECORDED_WITHIN_SECONDS, TimeUnit.SECONDS);
    }
  }

  private synchronized boolean endedWithin(long nanos) throws InterruptedException {
    stopping = true;
    long until = System.nanoTime() + nanos;
    for (long left = nanos; !underWay.isEmpty() && left > 0; left = until - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return underWay.isEmpty();
  }
}
