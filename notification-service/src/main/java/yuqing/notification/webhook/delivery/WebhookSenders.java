package yuqing.notification.webhook.delivery;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

/// Sends outside any transaction, a bounded number at a time, and of these a bounded number for one
/// subscription. What a crash loses here is sent again by its row.
@ApplicationScoped
class WebhookSenders {
  private static final Logger LOG = Logger.getLogger(WebhookSenders.class);
  private static final int STOP_WITHIN_SECONDS = 8;

  /// For what is interrupted to be recorded.
  private static final int RECORDED_WITHIN_SECONDS = 2;

  private final WebhookSettings settings;
  private final SignedPost post;
  private final WebhookOutcome outcome;
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
      WebhookOutcome outcome,
      InstantSource clock,
      DueSignal signal,
      WorkerRegistry workers) {
    this.settings = settings;
    this.post = post;
    this.outcome = outcome;
    this.clock = clock;
    this.signal = signal;
    this.workers = workers;
  }

  /// An attempt that is recorded and to be made.
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
      String url,
      SealedSecrets secrets) {}

  @PostConstruct
  void open() {
    free = settings.concurrency();
    // The name by which metrics and runbooks know these workers.
    guard = workers.guard("courier");
    threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("courier-", 0).factory());
  }

  /// The free slots, for all subscriptions together.
  DueRoom room() {
    return room;
  }

  private synchronized int free() {
    return stopping ? 0 : free;
  }

  /// Whether nothing can be sent any more, whatever is recorded.
  boolean isStopped() {
    return threads.isShutdown();
  }

  /// Slots for this subscription; each is to be used by {@link #submit} or released.
  ///
  /// @param most that may be under way for it
  synchronized int reserve(UUID subscription, int most) {
    int taken = underWay.getOrDefault(subscription, 0);
    int slots = Math.clamp(most - (long) taken, 0, free());
    if (slots > 0) {
      underWay.put(subscription, taken + slots);
      free -= slots;
    }
    return slots;
  }

  synchronized void release(UUID subscription, int slots) {
    free += slots;
    underWay.computeIfPresent(
        subscription, (_, taken) -> taken == slots ? null : Integer.valueOf(taken - slots));
    signal.give();
    notifyAll();
  }

  /// Sends in a slot that was reserved.
  void submit(Task task) {
    boolean started = false;
    try {
      threads.execute(guard.around(() -> sendAndRelease(task)));
      started = true;
    } finally {
      if (!started) {
        release(task.subscription(), 1);
      }
    }
  }

  private void sendAndRelease(Task task) {
    try {
      send(task);
    } catch (RuntimeException e) {
      LOG.warnf(e, "webhook attempt %d will be repeated", task.record());
    } finally {
      release(task.subscription(), 1);
    }
  }

  private void send(Task task) {
    if (!clock.instant().isBefore(task.lostAt())) {
      return; // the process stood still: the attempt is repeated by its row
    }
    var head = task.head();
    var answer =
        post.send(task.url(), task.subscription(), task.secrets(), head.event(), head.body());
    outcome.record(task, answer);
  }

  /// Begins nothing more and waits for what is recorded as an attempt; only what takes longer is
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
