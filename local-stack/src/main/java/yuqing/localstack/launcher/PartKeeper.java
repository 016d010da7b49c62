package yuqing.localstack.launcher;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import yuqing.localstack.KeptPart;

/// Keeps a part running for as long as the launcher does: whenever its process has ended it is
/// started again, ever more slowly while that does not help, and never given up. What is wrong is
/// told once.
final class PartKeeper implements AutoCloseable {
  private static final Duration STOP_AT_MOST = Duration.ofSeconds(10);

  private final KeptPart part;
  private final Disk disk;
  private final Progress progress;
  private final Runnable startedAgain;
  private final Pace pace = new Pace(System::nanoTime);
  private final Thread thread;
  private volatile boolean running = true;

  /// @param startedAgain called after each start, to have it written down
  PartKeeper(KeptPart part, Disk disk, Progress progress, Runnable startedAgain) {
    this.part = part;
    this.disk = disk;
    this.progress = progress;
    this.startedAgain = startedAgain;
    this.thread = Thread.ofPlatform().daemon().name("keep-" + part.name()).start(this::keep);
  }

  /// Whether the part runs, as far as is known.
  boolean isRunning() {
    return running;
  }

  private void keep() {
    try {
      while (true) {
        awaitEnd();
        running = false;
        pace.ended();
        progress.say(part.ending() + ", starting it again");
        startAgain();
        running = true;
        pace.started();
        startedAgain.run();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitEnd() throws InterruptedException {
    var process = part.process();
    if (process.isPresent()) {
      try {
        process.get().onExit().get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void startAgain() throws InterruptedException {
    boolean told = false;
    while (true) {
      Thread.sleep(pace.pause());
      try {
        part.startAgain();
        progress.say(part.name() + " runs again");
        return;
      } catch (RuntimeException e) {
        // Whatever kind it is: without this thread the part would stay away.
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (!told) {
          told = true;
          progress.say(e.getMessage() + whatNow());
        }
      }
    }
  }

  private String whatNow() {
    return disk.isFull()
        ? "; there is no room on the disk of %s: it is tried again until there is"
            .formatted(disk.data())
        : "; it is tried again every %d s".formatted(Pace.LONGEST.toSeconds());
  }

  /// The part is left as it is, for the caller to stop.
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(STOP_AT_MOST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
