package yuqing.archive.stream;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// One client of the stream, on a virtual thread of its own: from its place on it takes what the
/// window has or, where it is further behind, the database. All that it keeps is its place, so
/// that there is neither a gap nor a repeat where it changes from one to the other.
final class StreamReader {

  private static final Logger LOG = Logger.getLogger(StreamReader.class);

  /// Handed over at once and copied for the connection until it is on its way; a larger entry goes
  /// by itself. A thousand readers at once must fit into a small heap.
  private static final int STEP_BYTES = 16 << 10;

  /// Read from the database at once, which few do at a time.
  private static final int PAGE_BYTES = 128 << 10;

  /// How long a time slice waits for what it handed over: far longer than a reader that takes
  /// needs.
  private static final Duration LONGEST_TURN = Duration.ofMillis(10);

  private static final long NOTHING_HANDED = 0;

  private final StreamSources sources;
  private final HttpServerRequest request;
  private final EntryFilter selection;
  private final long begunAt;
  private final Instant expiresAt;
  private final Semaphore bell = new Semaphore(0);
  private volatile long handedAt = NOTHING_HANDED;
  private volatile StreamPosition place;
  private long sentAt;
  private boolean caughtUp;

  /// @param place after which it goes on
  /// @param begunAt the last number when it connected. Up to it the database is read: what was
  ///     erased by then may still be in the window
  /// @param expiresAt when its token does
  StreamReader(
      StreamSources sources,
      HttpServerRequest request,
      EntryFilter selection,
      StreamPosition place,
      long begunAt,
      Instant expiresAt) {
    this.sources = sources;
    this.request = request;
    this.selection = selection;
    this.place = place;
    this.begunAt = begunAt;
    this.expiresAt = expiresAt;
  }

  /// Until the connection or the token ends, or the service stops.
  void run(OutputStream out) {
    try {
      begin(out);
      while (!ended()) {
        if (step()) {
          reportProgress();
        } else {
          beat();
          rest();
        }
      }
      sendAndAwait(SseFormat.comment(sources.stopping() ? "stopping" : "the token has expired"));
    } catch (IOException e) {
      LOG.debugf("a reader at %s has disconnected: %s", place, e);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warnf("a reader at %s is disconnected and may resume: %s", place, e);
    }
  }

  /// The head goes out with it; what follows is written past this stream, which would copy it.
  private void begin(OutputStream out) throws IOException {
    out.write(SseFormat.OPENING);
    out.flush();
  }

  private boolean ended() throws IOException {
    if (disconnected()) {
      throw new IOException("the connection has ended");
    }
    return sources.stopping() || !sources.now().isBefore(expiresAt);
  }

  /// @return false when there is nothing to hand over at present
  private boolean step() throws IOException, InterruptedException {
    var window = sources.window();
    long known = Math.max(begunAt, window.to().number());
    if (place.number() >= known) {
      return false;
    }
    if (mayTakeOf(window)) {
      hand(this::nextOfWindow);
      return true;
    }
    return sources.page(place, known, selection, PAGE_BYTES, page -> hand(() -> page));
  }

  private boolean mayTakeOf(StreamWindow window) {
    return place.number() >= begunAt && window.covers(place);
  }

  /// The window may have moved on while this one waited for its slice.
  private StreamPage nextOfWindow() {
    var window = sources.window();
    return mayTakeOf(window)
        ? window.after(place, selection, STEP_BYTES)
        : new StreamPage(List.of(), place);
  }

  /// Its slice is over once the piece is on its way, or is not taken: a client that does not take
  /// waits for itself alone.
  private void hand(Supplier<StreamPage> next) throws IOException, InterruptedException {
    CompletableFuture<Void> sent;
    sources.priority().take();
    try {
      var page = next.get();
      sent = send(page.frames().stream().map(StreamFrame::bytes).toArray(byte[][]::new));
      place = page.reached();
      awaitShortly(sent);
    } finally {
      sources.priority().leave();
    }
    awaitOnItsWay(sent);
  }

  /// Whether it has yet to take of a window what is up to a number, and is held up neither by its
  /// client nor by the database: then it waits for its slice.
  boolean waitsFor(StreamWindow window, long number) {
    return place.number() < number && handedAt == NOTHING_HANDED && mayTakeOf(window);
  }

  /// A reader whose filters leave out much of what it catches up with would otherwise get nothing
  /// for long, and would look through all of it again after a disconnection.
  private void reportProgress() throws IOException, InterruptedException {
    if (isSilent()) {
      sendAndAwait(SseFormat.catchingUp(place));
    }
  }

  /// The first one as soon as all that was there has been sent, then after each while of silence.
  private void beat() throws IOException, InterruptedException {
    if (!caughtUp || isSilent()) {
      caughtUp = true;
      sendAndAwait(SseFormat.heartbeat(place));
    }
  }

  private boolean isSilent() {
    return System.nanoTime() - sentAt >= sources.heartbeat().toNanos();
  }

  private void rest() throws InterruptedException {
    var silence = sources.heartbeat().minusNanos(System.nanoTime() - sentAt);
    var token = Duration.between(sources.now(), expiresAt);
    var longest = silence.compareTo(token) < 0 ? silence : token;
    if (bell.tryAcquire(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS)) {
      bell.drainPermits();
    }
  }

  private void sendAndAwait(byte[] bytes) throws IOException, InterruptedException {
    awaitOnItsWay(send(bytes));
  }

  /// Without a copy: what is handed over is the window's, shared by all that take of it.
  private CompletableFuture<Void> send(byte[]... pieces) {
    if (pieces.length == 0) {
      return CompletableFuture.completedFuture(null);
    }
    sentAt = System.nanoTime();
    handedAt = sentAt;
    var bytes = BufferImpl.buffer(Unpooled.wrappedBuffer(pieces.length, pieces));
    return request.response().write(bytes).toCompletionStage().toCompletableFuture();
  }

  /// Until the kernel has what was sent: the server's own queue before the connection's would take
  /// much more, from each reader.
  private void awaitOnItsWay(CompletableFuture<Void> sent)
      throws IOException, InterruptedException {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw new IOException("the connection has ended", e.getCause());
    }
    handedAt = NOTHING_HANDED;
  }

  private static void awaitShortly(CompletableFuture<Void> sent) throws InterruptedException {
    try {
      sent.get(LONGEST_TURN.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException _) {
      // The wait to the end meets it there.
    }
  }

  void wake() {
    bell.release();
  }

  /// Also where nothing was asked for but the head: then the answer ends, the connection does not.
  boolean disconnected() {
    var response = request.response();
    return response.ended() || response.closed();
  }

  boolean takesLongerThan(long nanos) {
    long since = handedAt;
    return since != NOTHING_HANDED && System.nanoTime() - since > nanos;
  }

  /// At once: a close in order would wait until the client has taken what is under way.
  void cut() {
    var _ = ((ConnectionBase) request.connection()).channel().close();
  }
}
