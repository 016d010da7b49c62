package yuqing.localstack.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// One POST over which lines go out while lines come back, at the pace of the caller; the
/// JDK's clients read no answer before all was sent. It can also be cut, as a network cuts.
public final class LineStream implements Closeable {

  private final Socket socket = new Socket();
  private static final int CHUNK = 16_384;

  private final ChunksOut chunks;
  private final OutputStream out;
  private final InputStream in;
  private BufferedReader answer;

  /// @param receiveBuffer bytes that the system may hold for us unread; 0 leaves it to the system
  /// @param timeout how long a read waits for a byte
  public LineStream(URI target, String token, int receiveBuffer, Duration timeout)
      throws IOException {
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.connect(new InetSocketAddress(target.getHost(), target.getPort()));
    socket.setSoTimeout((int) timeout.toMillis());
    socket.setTcpNoDelay(true);
    chunks = new ChunksOut(new BufferedOutputStream(socket.getOutputStream(), 2 * CHUNK));
    out = new BufferedOutputStream(chunks, CHUNK);
    in = new BufferedInputStream(socket.getInputStream(), 32_768);
    chunks.raw(
        """
        POST %s HTTP/1.1\r
        Host: %s:%d\r
        Authorization: Bearer %s\r
        Content-Type: application/x-ndjson\r
        Transfer-Encoding: chunked\r
        \r
        """
            .formatted(target.getRawPath(), target.getHost(), target.getPort(), token));
  }

  /// Sends a line, its end included; what is small may wait for more until {@link #flush}.
  public void send(String line) throws IOException {
    send((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  public void flush() throws IOException {
    out.flush();
  }

  /// Says that nothing more comes.
  public void end() throws IOException {
    out.flush();
    chunks.raw("0\r\n\r\n");
  }

  /// The next line of the answer; null at its end.
  ///
  /// @throws IOException also when the answer is no 200
  public String read() throws IOException {
    if (answer == null) {
      var status = head();
      if (!status.contains(" 200 ")) {
        throw new IOException("answered " + status);
      }
      answer = new BufferedReader(new InputStreamReader(new ChunksIn(in), StandardCharsets.UTF_8));
    }
    return answer.readLine();
  }

  private String head() throws IOException {
    var status = line(in);
    for (var header = line(in); !header.isEmpty(); header = line(in)) {
      // Nothing in it is of interest: the answer comes in chunks.
    }
    return status;
  }

  /// Ends it at once, with no word to the other side but a reset.
  public void cut() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  static String line(InputStream from) throws IOException {
    var line = new StringBuilder();
    for (int next = from.read(); next != '\n'; next = from.read()) {
      if (next < 0) {
        throw new IOException("the connection ended");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  /// What is written goes out in chunks of some size, as programs send files.
  private static final class ChunksOut extends OutputStream {

    private final OutputStream target;

    ChunksOut(OutputStream target) {
      this.target = target;
    }

    void raw(String text) throws IOException {
      target.write(text.getBytes(StandardCharsets.US_ASCII));
      target.flush();
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      raw(Integer.toHexString(length) + "\r\n");
      target.write(bytes, from, length);
      raw("\r\n");
    }
  }

  /// A body that came in chunks.
  static final class ChunksIn extends InputStream {

    private final InputStream source;
    private int left;
    private boolean ended;

    ChunksIn(InputStream source) {
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (left == 0 && !ended) {
        left = Integer.parseInt(line(source).strip(), 16);
        ended = left == 0;
      }
      if (ended) {
        return -1;
      }
      int read = source.read(into, from, Math.min(length, left));
      if (read < 0) {
        throw new IOException("the connection ended within a chunk");
      }
      left -= read;
      if (left == 0) {
        line(source);
      }
      return read;
    }
  }
}
