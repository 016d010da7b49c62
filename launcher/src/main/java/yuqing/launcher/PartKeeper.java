package yuqing.launcher;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import yuqing.localstack.KeptPart;

/// Keeps a part running for as long as the launcher does: whenever its process has ended it is
/// started again, ever more slowly while that does not help, and never given up. What is wrong is
/// reported once.
final class PartKeeper implements AutoCloseable {
  private static final Duration STOP_AT_MOST = Duration.ofSeconds(10);
  private static final long LOOK_EVERY_S = 5;

  private final KeptPart part;
  private final DataDisk disk;
  private final ProgressLines progress;
  private final Runnable startedAgain;
  private final RetryPace pace = new RetryPace(System::nanoTime);
  private final Thread thread;
  private volatile boolean running = true;
  private boolean reportedRunning = true;
  private boolean waitsForRoom;

  /// @param startedAgain called after each start, to have it written down
  PartKeeper(KeptPart part, DataDisk disk, ProgressLines progress, Runnable startedAgain) {
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
        report(part.ending());
        startAgain();
        running = true;
        pace.started();
        reportThatItRuns();
        startedAgain.run();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitEnd() throws InterruptedException {
    var process = part.process();
    if (process.isEmpty()) {
      return;
    }
    var end = process.get().onExit();
    while (!end.isDone()) {
      try {
        end.get(LOOK_EVERY_S, TimeUnit.SECONDS);
      } catch (TimeoutException itRuns) {
        reportThatItRuns();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void startAgain() throws InterruptedException {
    boolean first = true;
    while (true) {
      Thread.sleep(pace.pause());
      try {
        part.startAgain();
        return;
      } catch (RuntimeException e) {
        // Of any kind: without this thread the part would not be started again.
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (first) {
          first = false;
          report(e.getMessage());
        }
      }
    }
  }

  /// On a full disk once: a part may start there and end again at what it writes first.
  private void report(String what) {
    if (!disk.isFull()) {
      progress.print(what + ", starting it again");
    } else if (!waitsForRoom) {
      waitsForRoom = true;
      progress.print(
          "%s; there is no room on the disk of %s: it is tried again until there is"
              .formatted(what, disk.data()));
    }
    reportedRunning = false;
  }

  private void reportThatItRuns() {
    if (!reportedRunning && !disk.isFull()) {
      reportedRunning = true;
      waitsForRoom = false;
      progress.print(part.name() + " runs again");
    }
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
