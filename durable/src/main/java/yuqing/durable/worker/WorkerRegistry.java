package yuqing.durable.worker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import yuqing.durable.Backoff;

/// The worker threads of a process, and their state. Names are fixed and few: they are a metric's
/// label.
public final class WorkerRegistry {

  private static final Backoff PAUSES = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));

  private final MeterRegistry metrics;
  private final Backoff pauses;
  private final List<SupervisedThread> threads = new CopyOnWriteArrayList<>();

  public WorkerRegistry(MeterRegistry metrics) {
    this(metrics, PAUSES);
  }

  /// @param pauses before a loop is restarted
  public WorkerRegistry(MeterRegistry metrics, Backoff pauses) {
    this.metrics = metrics;
    this.pauses = pauses;
  }

  /// For what a worker counts besides its restarts.
  public MeterRegistry metrics() {
    return metrics;
  }

  /// A thread that is not started yet.
  public SupervisedThread thread(String name, SupervisedThread.Loop loop) {
    var thread =
        new SupervisedThread(
            name, loop, pauses, metrics.counter("yuqing.worker.restarts", "worker", name));
    threads.add(thread);
    Gauge.builder("yuqing.worker.alive", thread, each -> each.fault().isEmpty() ? 1 : 0)
        .description("1 while the worker works or was stopped, else 0")
        .tag("worker", name)
        .strongReference(true)
        .register(metrics);
    return thread;
  }

  /// For the tasks of a pool, whose threads are replaced by the pool itself.
  public TaskGuard guard(String name) {
    return new TaskGuard(name, metrics.counter("yuqing.worker.restarts", "worker", name));
  }

  /// To be called every second.
  public void tick() {
    threads.forEach(SupervisedThread::tick);
  }

  /// What is wrong, by the worker's name; empty while nothing is.
  public Map<String, String> faults() {
    var faults = new TreeMap<String, String>();
    threads.forEach(thread -> thread.fault().ifPresent(fault -> faults.put(thread.name(), fault)));
    return faults;
  }

  /// Makes every other thread log what it dies of, and end the process where it ran out of
  /// memory.
  public static void watchUncaught() {
    Thread.setDefaultUncaughtExceptionHandler(TaskGuard::uncaught);
  }
}
