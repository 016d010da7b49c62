package yuqing.archive.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import yuqing.durable.Transactions;
import yuqing.rest.database.DatabaseWork;

/// What readers read from: the window, and for those who are behind pages of the database, of which
/// only so many are in memory at once.
@ApplicationScoped
class StreamSources {

  private final Transactions transactions;
  private final StreamRows rows;
  private final StreamFeed feed;
  private final StreamReaders readers;
  private final IntakePriority priority;
  private final StreamSettings settings;
  private final InstantSource clock;

  /// Fair: each of many that are behind gets its slice.
  private final Semaphore pages;

  /// Takes a page before the next one is read.
  @FunctionalInterface
  interface Taker {
    void take(StreamPage page) throws IOException, InterruptedException;
  }

  StreamSources(
      Transactions transactions,
      StreamRows rows,
      StreamFeed feed,
      StreamReaders readers,
      IntakePriority priority,
      StreamSettings settings,
      InstantSource clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.feed = feed;
    this.readers = readers;
    this.priority = priority;
    this.settings = settings;
    this.clock = clock;
    this.pages = new Semaphore(settings.pagesAtOnce(), true);
  }

  StreamWindow window() {
    return feed.window();
  }

  /// Waits for its slice, a second at most, so that the caller sees whether it is to end.
  ///
  /// @return whether there is more to come: false only where the database had nothing after the
  ///     place
  boolean page(StreamPosition after, long upTo, EntryFilter selection, int maxBytes, Taker taker)
      throws IOException, InterruptedException {
    if (!pages.tryAcquire(1, TimeUnit.SECONDS)) {
      return true;
    }
    try {
      var page = read(after, upTo, selection, maxBytes);
      taker.take(page);
      return page.reached().number() > after.number();
    } finally {
      pages.release();
    }
  }

  private StreamPage read(StreamPosition after, long upTo, EntryFilter selection, int maxBytes)
      throws InterruptedException {
    priority.take();
    try {
      return DatabaseWork.STREAM.call(
          () ->
              transactions.inNew(
                  connection -> rows.page(connection, after, upTo, selection, maxBytes)));
    } finally {
      priority.leave();
    }
  }

  IntakePriority priority() {
    return priority;
  }

  Duration heartbeat() {
    return settings.heartbeat();
  }

  Instant now() {
    return clock.instant();
  }

  boolean stopping() {
    return readers.stopping();
  }
}
