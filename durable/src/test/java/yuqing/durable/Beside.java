package yuqing.durable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Runs what blocks on a thread of its own, beside the test: the common pool has one thread on a
/// small machine, where two tasks that wait for each other would never meet.
public final class Beside {

  private static final Executor A_THREAD_EACH = Thread::startVirtualThread;

  private Beside() {}

  public static CompletableFuture<Void> run(Runnable blocking) {
    return CompletableFuture.runAsync(blocking, A_THREAD_EACH);
  }
}
