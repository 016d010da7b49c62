package yuqing.notification.channel;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
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
  @Inject Tracer tracer;

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

  /// Whether [#reserve] is likely to give a place.
  boolean hasRoom() {
    return places.availablePermits() > 0;
  }

  /// A place for one letter; to be used by {@link #submit} or given back.
  boolean reserve() {
    return places.tryAcquire();
  }

  void release() {
    places.release();
  }

  /// Sends on a place that was reserved, within the caller's trace.
  void submit(Task task) {
    var trace = Context.current();
    senders.execute(
        () -> {
          var span =
              tracer
                  .spanBuilder("send " + task.channel())
                  .setSpanKind(SpanKind.CLIENT)
                  .setParent(trace)
                  .startSpan();
          MDC.put("incident", task.incident().toString());
          try (var _ = span.makeCurrent()) {
            send(task);
          } catch (RuntimeException failed) {
            span.setStatus(StatusCode.ERROR);
            LOG.warnf(failed, "attempt at %s is to be repeated", task.letter());
          } finally {
            span.end();
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
    var answer = channel(task.channel()).send(task.letter());
    if (!(answer instanceof Channel.Answer.Accepted)) {
      Span.current().setStatus(StatusCode.ERROR);
    }
    settlement.settle(task, answer);
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
