package yuqing.durable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Runs what blocks beside the test, on a thread of its own: the common pool has one thread on a
/// small machine, and two that wait for each other would never meet there.
public final class Beside {

  private static final Executor A_THREAD_EACH = Thread::startVirtualThread;

  private Beside() {}

  public static CompletableFuture<Void> run(Runnable blocking) {
    return CompletableFuture.runAsync(blocking, A_THREAD_EACH);
  }
}
