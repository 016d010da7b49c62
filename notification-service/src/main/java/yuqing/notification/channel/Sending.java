package yuqing.notification.channel;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// Sends letters outside any transaction, a bounded number at a time. What is lost here in a crash
/// comes again by its row.
@ApplicationScoped
class Sending {
  private static final Logger LOG = Logger.getLogger(Sending.class);
  private static final int STOP_WITHIN_SECONDS = 8;

  @Inject Instance<Channel> channels;
  @Inject Settlement settlement;
  @Inject DeliverySettings settings;
  @Inject InstantSource clock;

  private Semaphore places;
  private ExecutorService senders;

  /// An attempt that is on the record.
  ///
  /// @param lostAt when it is repeated by its row; it must not begin at or after that
  record Task(
      UUID incident, UUID delivery, int attempt, String channel, Letter letter, Instant lostAt) {}

  @PostConstruct
  void open() {
    places = new Semaphore(settings.concurrency() + settings.waiting());
    senders =
        Executors.newFixedThreadPool(
            settings.concurrency(), Thread.ofVirtual().name("sender-", 0).factory());
  }

  /// A place for one letter; to be used by {@link #submit} or given back.
  boolean reserve() {
    return places.tryAcquire();
  }

  void release() {
    places.release();
  }

  /// Sends on a place that was reserved.
  void submit(Task task) {
    senders.execute(
        () -> {
          MDC.put("incident", task.incident().toString());
          try {
            send(task);
          } catch (RuntimeException failed) {
            LOG.warnf(failed, "attempt at %s is to be repeated", task.letter());
          } finally {
            release();
            MDC.remove("incident");
          }
        });
  }

  private void send(Task task) {
    if (!clock.instant().isBefore(task.lostAt())) {
      LOG.infof("%s waited too long for a sender, its row repeats it", task.letter());
      return;
    }
    settlement.settle(task, channel(task.channel()).send(task.letter()));
  }

  private Channel channel(String name) {
    return channels.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no channel " + name));
  }

  void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
    senders.shutdown();
    if (!senders.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
      senders.shutdownNow();
    }
  }
}
