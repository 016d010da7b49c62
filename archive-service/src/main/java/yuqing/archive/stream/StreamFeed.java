package yuqing.archive.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import yuqing.archive.timeline.Entry;
import yuqing.durable.Backoff;
import yuqing.durable.Transactions;
import yuqing.durable.wiring.StopOrder;
import yuqing.durable.worker.SupervisedThread;
import yuqing.durable.worker.WorkerRegistry;

/// The one reader of the database in a process: numbers what was appended, reads it once and wakes
/// all readers. Woken by each commit of this process; the poll finds what
/// another instance appended.
@ApplicationScoped
class StreamFeed {

  private static final Logger LOG = Logger.getLogger(StreamFeed.class);

  private static final long POLL_MILLIS = 500;

  /// Between two rounds: what is appended in that time goes out together.
  private static final long PACE_MILLIS = 200;

  private static final int PAGE_BYTES = 1 << 20;
  private static final Backoff RETRY = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10));

  private final Transactions transactions;
  private final StreamRows rows;
  private final StreamReaders readers;
  private final IntakePriority priority;
  private final StreamSettings settings;
  private final Semaphore bell = new Semaphore(0);
  private final SupervisedThread thread;
  private volatile StreamWindow window = StreamWindow.NONE;

  StreamFeed(
      Transactions transactions,
      StreamRows rows,
      StreamReaders readers,
      IntakePriority priority,
      StreamSettings settings,
      WorkerRegistry workers) {
    this.transactions = transactions;
    this.rows = rows;
    this.readers = readers;
    this.priority = priority;
    this.settings = settings;
    this.thread = workers.thread("stream-feed", this::run);
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes @Priority(StopOrder.RELAY) ShutdownEvent event) throws InterruptedException {
    thread.expectEnd();
    thread.interrupt();
    thread.awaitEnd(Duration.ofSeconds(2));
  }

  void appended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Entry entry) {
    priority.appended();
    if (bell.availablePermits() == 0) {
      bell.release();
    }
  }

  /// The newest piece of the stream as this process has it.
  StreamWindow window() {
    return window;
  }

  /// Until it is interrupted.
  private void run() throws InterruptedException {
    int failed = 0;
    while (true) {
      try {
        readers.dropDisconnectedAndSlow();
        boolean more = round();
        failed = 0;
        if (!more) {
          TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
          if (bell.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
          }
        }
      } catch (RuntimeException failure) {
        failed++;
        LOG.warnf(failure, "the stream waits: round %d in a row has failed", failed);
        TimeUnit.MILLISECONDS.sleep(RETRY.after(failed).toMillis());
      }
      thread.beat();
    }
  }

  /// @return whether there may be more to number at once
  private boolean round() {
    boolean unnumbered = transactions.inNew(StreamSequencer::give);
    if (readers.connected() == 0) {
      // No reader is connected; the next one begins anew.
      window = StreamWindow.NONE;
      return unnumbered;
    }
    if (!leavesReaderBehind() && transactions.inNew(this::moveOn)) {
      readers.wake();
    }
    return unnumbered;
  }

  /// A reader that waits for a time slice is waited for: many that are behind continue together, by
  /// what was read once, where each would else read from the database what the window has
  /// forgotten.
  private boolean leavesReaderBehind() {
    long upTo = window.forgetsUpTo(PAGE_BYTES, settings.windowBytes());
    return readers.anyWaitsFor(window, upTo);
  }

  /// @return whether there was something
  private boolean moveOn(Connection connection) throws SQLException {
    long last = StreamSequencer.last(connection);
    if (window == StreamWindow.NONE) {
      window =
          StreamWindow.emptyAt(
              StreamRows.placeOf(connection, last).orElse(StreamPosition.BEGINNING));
      return true;
    }
    if (window.to().number() == last) {
      return false;
    }
    var page = rows.page(connection, window.to(), last, EntryFilter.ALL, PAGE_BYTES);
    window = window.plus(page, settings.windowBytes());
    return true;
  }
}
