package yuqing.bench.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/// Many readers of a stream on one thread, which take what comes as fast as it comes and count
/// events by their `id:` lines: the least that a crowd of clients can cost the machine it shares
/// with what is measured.
public final class ReaderCrowd implements AutoCloseable {

  private static final byte[] MARK = "\nevent: ".getBytes(StandardCharsets.US_ASCII);

  private final Selector selector;
  private final List<Member> members = new ArrayList<>();
  private final Thread reading = Thread.ofPlatform().daemon().name("crowd").unstarted(this::read);
  private volatile boolean ended;

  private static final class Member {
    private final AtomicLong events = new AtomicLong();
    private volatile boolean connected;
    private volatile boolean over;
    private int matched;

    /// Bytes of an answer that is read in one go are searched for the mark, across reads too.
    void take(ByteBuffer bytes) {
      long seen = 0;
      while (bytes.hasRemaining()) {
        byte next = bytes.get();
        matched = next == MARK[matched] ? matched + 1 : next == MARK[0] ? 1 : 0;
        if (matched == MARK.length) {
          seen++;
          matched = 0;
        }
      }
      connected = true;
      events.addAndGet(seen);
    }
  }

  /// @param readers how many
  /// @param target what reader 0, 1, 2 … asks for
  public ReaderCrowd(int readers, IntFunction<URI> target, String token) {
    try {
      selector = Selector.open();
      for (int i = 0; i < readers; i++) {
        connect(target.apply(i), token);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    reading.start();
  }

  private void connect(URI target, String token) throws IOException {
    var channel = SocketChannel.open(new InetSocketAddress(target.getHost(), target.getPort()));
    var query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    var request =
        "GET %s%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(target.getRawPath(), query, token);
    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    channel.configureBlocking(false);
    var member = new Member();
    members.add(member);
    channel.register(selector, SelectionKey.OP_READ, member);
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
        member.over = true;
        key.cancel();
      }
      member.take(buffer.flip());
    } catch (IOException e) {
      member.over = true;
      key.cancel();
    }
  }

  /// How many have had an answer and are still connected.
  public long listening() {
    return members.stream().filter(member -> member.connected && !member.over).count();
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
