package yuqing.archive.stream;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// One client of the stream, on a virtual thread of its own: from its place on it takes what the
/// window has or, where it is further behind, the database. All that it keeps is its place, so
/// that there is neither a gap nor a repeat where it changes from one to the other.
final class Reader {

  private static final Logger LOG = Logger.getLogger(Reader.class);

  /// Handed over at once and copied for the connection until it is on its way; a larger entry goes
  /// by itself. A thousand readers at once must fit into a small heap.
  private static final int STEP_BYTES = 16 << 10;

  /// Read from the database at once, which few do at a time.
  private static final int PAGE_BYTES = 128 << 10;

  private static final long NOTHING_HANDED = 0;

  private final Sources sources;
  private final HttpServerRequest request;
  private final Selection selection;
  private final long begunAt;
  private final Instant expiresAt;
  private final Semaphore bell = new Semaphore(0);
  private volatile long handedAt = NOTHING_HANDED;
  private Place place;
  private long saidAt;
  private boolean caughtUp;

  /// @param place after which it goes on
  /// @param begunAt the last number when it connected. Up to it the database is read: what was
  ///     erased by then may still be in the window
  /// @param expiresAt when its token does
  Reader(
      Sources sources,
      HttpServerRequest request,
      Selection selection,
      Place place,
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
      say(out, Wire.OPENING);
      while (!ended()) {
        if (step(out)) {
          tellOfTheWay(out);
        } else {
          beat(out);
          rest();
        }
      }
      say(out, Wire.comment(sources.stopping() ? "stopping" : "the token has expired"));
    } catch (IOException gone) {
      LOG.debugf("a reader at %s has gone: %s", place, gone.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      LOG.warnf("a reader at %s is let go, to resume: %s", place, failed.toString());
    }
  }

  private boolean ended() throws IOException {
    if (gone()) {
      throw new IOException("the connection has ended");
    }
    return sources.stopping() || !sources.now().isBefore(expiresAt);
  }

  /// @return false when there is nothing to hand over at present
  private boolean step(OutputStream out) throws IOException, InterruptedException {
    var window = sources.window();
    long known = Math.max(begunAt, window.to().number());
    if (place.number() >= known) {
      return false;
    }
    if (place.number() >= begunAt && window.covers(place)) {
      hand(out, window.after(place, selection, STEP_BYTES));
      return true;
    }
    return sources.page(place, known, selection, PAGE_BYTES, page -> hand(out, page));
  }

  private void hand(OutputStream out, Page page) throws IOException {
    say(out, page.frames().stream().map(Frame::bytes).toList());
    place = page.reached();
  }

  /// Whose filters leave out much of what it catches up with would otherwise hear nothing for long,
  /// and would look through all of it again after a cut.
  private void tellOfTheWay(OutputStream out) throws IOException {
    if (silentForAWhile()) {
      say(out, Wire.catchingUp(place));
    }
  }

  /// The first one as soon as all that was there has been told, then after each while of silence.
  private void beat(OutputStream out) throws IOException {
    if (!caughtUp || silentForAWhile()) {
      caughtUp = true;
      say(out, Wire.heartbeat(place));
    }
  }

  private boolean silentForAWhile() {
    return System.nanoTime() - saidAt >= sources.heartbeat().toNanos();
  }

  private void rest() throws InterruptedException {
    var silence = sources.heartbeat().minusNanos(System.nanoTime() - saidAt);
    var token = Duration.between(sources.now(), expiresAt);
    var longest = silence.compareTo(token) < 0 ? silence : token;
    if (bell.tryAcquire(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS)) {
      bell.drainPermits();
    }
  }

  private void say(OutputStream out, byte[] bytes) throws IOException {
    say(out, List.of(bytes));
  }

  private void say(OutputStream out, List<byte[]> pieces) throws IOException {
    if (pieces.isEmpty()) {
      return;
    }
    saidAt = System.nanoTime();
    handedAt = saidAt;
    for (var piece : pieces) {
      out.write(piece);
    }
    out.flush();
    awaitOnItsWay();
    handedAt = NOTHING_HANDED;
  }

  /// Until the kernel has what was written: the server's own queue before the connection's would
  /// take much more, from each reader. An empty buffer is written after all that came before it.
  private void awaitOnItsWay() throws IOException {
    var written = channel().writeAndFlush(Unpooled.EMPTY_BUFFER).awaitUninterruptibly();
    if (!written.isSuccess()) {
      throw new IOException("the connection has ended", written.cause());
    }
  }

  void wake() {
    bell.release();
  }

  /// Also where nothing was asked for but the head: then the answer ends, the connection does not.
  boolean gone() {
    var response = request.response();
    return response.ended() || response.closed();
  }

  boolean takesLongerThan(long nanos) {
    long since = handedAt;
    return since != NOTHING_HANDED && System.nanoTime() - since > nanos;
  }

  /// At once: a close in order would wait until the client has taken what is under way.
  void cut() {
    var _ = channel().close();
  }

  private Channel channel() {
    return ((ConnectionBase) request.connection()).channel();
  }
}
