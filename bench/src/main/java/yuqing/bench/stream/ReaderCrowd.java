package yuqing.bench.stream;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/// Many readers of a stream on one thread, which take what comes as fast as it comes and count
/// events by their `id:` lines: the least that a crowd of clients can cost the machine it shares
/// with what is measured.
public final class ReaderCrowd implements AutoCloseable {

  private static final byte[] MARK = "\nevent: ".getBytes(StandardCharsets.US_ASCII);
  private static final String ADMITTED = "HTTP/1.1 200";
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

  private final Selector selector = newSelector();
  private final List<Member> members = new ArrayList<>();
  private final Thread reading = Thread.ofPlatform().daemon().name("crowd").unstarted(this::read);
  private volatile boolean ended;

  private static final class Member {
    private final AtomicLong events = new AtomicLong();
    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private volatile boolean over;
    private int matched;

    /// Bytes of an answer that is read in one go are searched for the mark, across reads too.
    void take(ByteBuffer bytes) {
      if (!answer.isDone() && bytes.remaining() >= ADMITTED.length()) {
        answer.complete(StandardCharsets.US_ASCII.decode(bytes.duplicate()).toString());
      }
      long seen = 0;
      while (bytes.hasRemaining()) {
        byte next = bytes.get();
        matched = next == MARK[matched] ? matched + 1 : next == MARK[0] ? 1 : 0;
        if (matched == MARK.length) {
          seen++;
          matched = 0;
        }
      }
      events.addAndGet(seen);
    }
  }

  /// Each is let in before the next one comes: all of them are one client to the service, which
  /// answers only so many of a client's requests at once.
  ///
  /// @param readers how many
  /// @param target what reader 0, 1, 2 … asks for
  /// @throws IllegalStateException where one is not let in, with what it was answered
  public ReaderCrowd(int readers, IntFunction<URI> target, String token) {
    reading.start();
    try {
      for (int i = 0; i < readers; i++) {
        awaitAdmission(connect(target.apply(i), token));
      }
    } catch (IOException failed) {
      close();
      throw new UncheckedIOException(failed);
    } catch (IllegalStateException refused) {
      close();
      throw refused;
    }
  }

  private static Selector newSelector() {
    try {
      return Selector.open();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void awaitAdmission(Member member) {
    try {
      var answer = member.answer.get(LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS);
      if (!answer.startsWith(ADMITTED)) {
        throw new IllegalStateException("a reader is not let in: " + answer);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a reader waited for its answer", stopped);
    } catch (ExecutionException | TimeoutException unanswered) {
      throw new IllegalStateException("a reader is not answered", unanswered);
    }
  }

  private Member connect(URI target, String token) throws IOException {
    var channel = SocketChannel.open(new InetSocketAddress(target.getHost(), target.getPort()));
    var query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    // An answer that ends is seen by the end of its connection.
    var request =
        """
        GET %s%s HTTP/1.1
        Host: localhost
        Connection: close
        Authorization: Bearer %s

        """
            .formatted(target.getRawPath(), query, token)
            .replace("\n", "\r\n");
    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    channel.configureBlocking(false);
    var member = new Member();
    members.add(member);
    channel.register(selector, SelectionKey.OP_READ, member);
    selector.wakeup();
    return member;
  }

  private void read() {
    var buffer = ByteBuffer.allocateDirect(256 << 10);
    try {
      while (!ended) {
        selector.select(key -> read(key, buffer), 100);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void read(SelectionKey key, ByteBuffer buffer) {
    var member = (Member) key.attachment();
    buffer.clear();
    try {
      if (((SocketChannel) key.channel()).read(buffer) < 0) {
        end(key, member);
      }
      member.take(buffer.flip());
    } catch (IOException e) {
      end(key, member);
    }
  }

  private static void end(SelectionKey key, Member member) {
    member.over = true;
    member.answer.completeExceptionally(new EOFException("the connection has ended"));
    key.cancel();
  }

  /// How many are still connected.
  public long listening() {
    return members.stream().filter(member -> !member.over).count();
  }

  /// How many have had at least so many events.
  public long withEvents(long events) {
    return members.stream().filter(member -> member.events.get() >= events).count();
  }

  /// How many events all have had together.
  public long events() {
    return members.stream().mapToLong(member -> member.events.get()).sum();
  }

  @Override
  public void close() {
    ended = true;
    try {
      reading.join();
      for (var key : selector.keys()) {
        key.channel().close();
      }
      selector.close();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
