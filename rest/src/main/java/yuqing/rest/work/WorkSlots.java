package yuqing.rest.work;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// The slots for one kind of costly work: a few requests run at a time, the next ones wait in a
/// queue for a moment, and all beyond are answered with 503 and `Retry-After`. So the memory,
/// processor and connections that this work uses do not grow with the number of its callers.
public final class WorkSlots {

  private static final LocalizedText TOO_MANY =
      new LocalizedText(
          "同类请求正在处理的过多，请稍后再试", "Too many requests of this kind are under way; try again later");

  /// Each holds its body in memory while it waits.
  private static final int MOST_WAITING = 50;

  private static final String RETRY_AFTER_SECONDS = "2";

  private final Semaphore free;
  private final Semaphore freeOrWaiting;
  private final Duration longestWait;
  private final Counter refused;

  /// @param work the kind of work, in the metrics; such as `simulation`
  /// @param atOnce how many run at the same time
  /// @param longestWait how long the next one waits for a slot
  public WorkSlots(String work, int atOnce, Duration longestWait, MeterRegistry metrics) {
    this.free = new Semaphore(atOnce, true);
    this.freeOrWaiting = new Semaphore(atOnce + MOST_WAITING);
    this.longestWait = longestWait;
    this.refused =
        Counter.builder("yuqing.work.refused")
            .description("Requests sent away since too many of their kind were under way")
            .tag("work", work)
            .register(metrics);
    Gauge.builder("yuqing.work.busy", free, slots -> atOnce - slots.availablePermits())
        .description("Slots taken by requests of a kind")
        .tag("work", work)
        .strongReference(true)
        .register(metrics);
  }

  /// @throws ProblemException 503 when no slot came free
  public <T> T run(Supplier<T> work) {
    try (var _ = take()) {
      return work.get();
    }
  }

  /// A slot for an answer that is written while the work is done, released when it is written, or
  /// when the exchange ended before it began.
  ///
  /// @throws ProblemException 503 when no slot came free
  public StreamingOutput stream(RoutingContext exchange, StreamingOutput work) {
    var slot = take();
    var begun = new AtomicBoolean();
    exchange.addEndHandler(
        _ -> {
          if (!begun.getAndSet(true)) {
            slot.close();
          }
        });
    return out -> {
      if (!begun.getAndSet(true)) {
        try (slot) {
          work.write(out);
        }
      }
    };
  }

  /// A slot, to be closed when the work is done; for work that outlasts a call.
  ///
  /// @throws ProblemException 503 when none came free
  public Slot take() {
    if (!freeOrWaiting.tryAcquire()) {
      throw tooMany();
    }
    if (!comesFree()) {
      freeOrWaiting.release();
      throw tooMany();
    }
    return this::giveBack;
  }

  private void giveBack() {
    free.release();
    freeOrWaiting.release();
  }

  private ProblemException tooMany() {
    refused.increment();
    return new ProblemException(
        StandardProblem.UNAVAILABLE,
        TOO_MANY,
        List.of(),
        Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
  }

  private boolean comesFree() {
    try {
      return free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// One slot that is taken.
  @FunctionalInterface
  public interface Slot extends AutoCloseable {
    @Override
    void close();
  }
}
