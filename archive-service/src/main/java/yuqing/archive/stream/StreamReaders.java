package yuqing.archive.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// The readers connected to this process: a bounded number, each known until its connection ends.
@ApplicationScoped
class StreamReaders {

  private static final LocalizedText FULL =
      new LocalizedText("事件流的连接数已满，请稍后再连", "Too many readers are connected; come back later");
  private static final LocalizedText STOPPING =
      new LocalizedText("服务正在停止，请稍后再连", "The service is stopping; come back later");

  private final Set<StreamReader> connected = ConcurrentHashMap.newKeySet();
  private final Semaphore free;
  private final long patienceNanos;
  private final Counter dropped;
  private volatile boolean stopping;

  StreamReaders(StreamSettings settings, MeterRegistry metrics) {
    free = new Semaphore(settings.maxReaders());
    patienceNanos = settings.patience().toNanos();
    dropped =
        Counter.builder("yuqing.archive.stream.dropped")
            .description("Readers cut off since they did not take what was sent")
            .register(metrics);
    Gauge.builder("yuqing.archive.stream.readers", connected::size)
        .description("Readers of the stream that are connected")
        .register(metrics);
  }

  /// @throws ProblemException 503 when there are as many as may be, or the service is stopping
  void admit(StreamReader reader) {
    if (stopping) {
      throw refused(STOPPING);
    }
    if (!free.tryAcquire()) {
      throw refused(FULL);
    }
    connected.add(reader);
  }

  private static ProblemException refused(LocalizedText why) {
    return new ProblemException(
        StandardProblem.UNAVAILABLE, why, List.of(), Map.of(HttpHeaders.RETRY_AFTER, "10"));
  }

  void leave(StreamReader reader) {
    if (connected.remove(reader)) {
      free.release();
    }
  }

  /// How many there are.
  int connected() {
    return connected.size();
  }

  boolean stopping() {
    return stopping;
  }

  /// Whether somebody has yet to take of a window what is up to a number, and waits for no more
  /// than a time slice.
  boolean anyWaitsFor(StreamWindow window, long number) {
    return connected.stream().anyMatch(reader -> reader.waitsFor(window, number));
  }

  /// There is something new.
  void wake() {
    connected.forEach(StreamReader::wake);
  }

  /// Removes readers whose connection has ended, and ends the connections of those that do not take
  /// what they were handed: they resume where they were, and nothing is buffered for them.
  void dropDisconnectedAndSlow() {
    for (var reader : connected) {
      if (reader.disconnected()) {
        leave(reader);
        reader.wake();
      } else if (reader.takesLongerThan(patienceNanos)) {
        leave(reader);
        dropped.increment();
        reader.cut();
      }
    }
  }

  /// Before the server waits for requests to end: a stream would not end by itself.
  void stop(@Observes ShutdownDelayInitiatedEvent event) {
    stopping = true;
    wake();
  }
}
