package yuqing.durable.worker;

import io.micrometer.core.instrument.Counter;
import org.jboss.logging.Logger;

/// Wraps each task of a pool: what it throws is counted and logged, and does not end the thread.
public final class TaskGuard {

  private static final Logger LOG = Logger.getLogger(TaskGuard.class);

  private final String name;
  private final Counter restarts;

  TaskGuard(String name, Counter restarts) {
    this.name = name;
    this.restarts = restarts;
  }

  public Runnable around(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (Throwable e) {
        OutOfMemoryExit.ifOutOfMemory(e);
        restarts.increment();
        LOG.errorf("a task of worker %s ended with %s", name, ThrownType.of(e));
      }
    };
  }

  static void uncaught(Thread thread, Throwable thrown) {
    OutOfMemoryExit.ifOutOfMemory(thrown);
    LOG.errorf("thread %s ended with %s", thread.getName(), ThrownType.of(thrown));
  }
}
