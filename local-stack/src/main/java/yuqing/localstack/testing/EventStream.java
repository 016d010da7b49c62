package yuqing.localstack.testing;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A reader of server-sent events at the pace of the caller, which may be not at all; it can
/// also be cut, as a network cuts.
public final class EventStream implements Closeable {

  private final Socket socket = new Socket();
  private final BufferedReader lines;

  /// One block of the stream. What it does not have is null.
  ///
  /// @param comment such as `heartbeat`
  public record Told(String comment, String id, String type, String data) {

    public boolean isHeartbeat() {
      return "heartbeat".equals(comment);
    }

    public boolean isEvent() {
      return data != null;
    }
  }

  /// @param lastEventId where to go on; null for none
  /// @param receiveBuffer bytes that the system may hold for us unread; 0 leaves it to the system
  /// @param timeout how long a read waits for a byte
  /// @throws IOException also when the answer is no 200
  public EventStream(
      URI target, String token, String lastEventId, int receiveBuffer, Duration timeout)
      throws IOException {
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.connect(new InetSocketAddress(target.getHost(), target.getPort()));
    socket.setSoTimeout((int) timeout.toMillis());
    var query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    var request =
        new StringBuilder("GET " + target.getRawPath() + query + " HTTP/1.1\r\n")
            .append("Host: " + target.getHost() + ":" + target.getPort() + "\r\n")
            .append("Authorization: Bearer " + token + "\r\n");
    if (lastEventId != null) {
      request.append("Last-Event-ID: " + lastEventId + "\r\n");
    }
    socket
        .getOutputStream()
        .write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    lines = lines(new BufferedInputStream(socket.getInputStream(), 8_192));
  }

  private static BufferedReader lines(InputStream in) throws IOException {
    var status = LineStream.line(in);
    if (!status.contains(" 200 ")) {
      throw new IOException("answered " + status);
    }
    for (var header = LineStream.line(in); !header.isEmpty(); header = LineStream.line(in)) {
      // Nothing in it is of interest: the answer comes in chunks.
    }
    var body = new LineStream.ChunksIn(in);
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), 2_048);
  }

  /// The next event, whatever heartbeats come before it; null at the end of the stream.
  public Told event() throws IOException {
    var block = read();
    while (block != null && !block.isEvent()) {
      block = read();
    }
    return block;
  }

  /// The next block; null at the end of the stream.
  public Told read() throws IOException {
    String comment = null;
    String id = null;
    String type = null;
    String data = null;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty()) {
        return new Told(comment, id, type, data);
      } else if (line.startsWith(": ")) {
        comment = line.substring(2);
      } else if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("event: ")) {
        type = line.substring(7);
      } else if (line.startsWith("data: ")) {
        data = line.substring(6);
      }
    }
    return null;
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
}
