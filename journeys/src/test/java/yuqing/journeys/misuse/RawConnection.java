package yuqing.journeys.misuse;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import yuqing.journeys.misuse.Reply.How;

/// A connection on which any bytes may be sent, also bytes that no client would send.
final class RawConnection implements AutoCloseable {

  /// A service that has not answered within this time hangs; even a busy machine answers sooner.
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(40);

  /// How long the closing of a connection may take after the answer.
  private static final Duration CLOSED_WITHIN = Duration.ofSeconds(8);

  private final Socket socket = new Socket();
  private final BufferedInputStream in;
  private boolean usable = true;
  private boolean used;

  RawConnection(int port) throws IOException {
    socket.setTcpNoDelay(true);
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        (int) ANSWER_WITHIN.toMillis());
    socket.setSoTimeout((int) ANSWER_WITHIN.toMillis());
    in = new BufferedInputStream(socket.getInputStream());
  }

  /// Whether another request may follow on it.
  boolean isUsable() {
    return usable;
  }

  /// Whether a service that keeps connections may have closed it for its age alone.
  boolean wasUsed() {
    return used;
  }

  /// @param head whether the answer has no body, whatever its headers say
  Reply exchange(byte[] request, boolean head) {
    var writing = Thread.ofVirtual().start(() -> write(request));
    Reply reply;
    try {
      reply = ReplyReader.read(in, head);
    } catch (SocketTimeoutException silent) {
      reply = Reply.without(How.HUNG);
    } catch (IOException e) {
      reply = Reply.without(How.CUT_OFF);
    }
    // If the answer arrives before the whole request was sent, the rest is still being sent.
    usable =
        reply.how() == How.ANSWERED
            && !writing.isAlive()
            && !reply.closed()
            && !reply.header("Connection").orElse("").equalsIgnoreCase("close");
    used = true;
    if (!usable) {
      close();
    }
    return reply;
  }

  /// Sends bytes that are no single request, and reads until the service closes the connection.
  Reply untilClosed(byte[] bytes) {
    Thread.ofVirtual().start(() -> write(bytes));
    var received = new ByteArrayOutputStream();
    boolean closed = false;
    try {
      for (int next = in.read(); ; next = in.read()) {
        if (next < 0) {
          closed = true;
          break;
        }
        received.write(next);
        socket.setSoTimeout((int) CLOSED_WITHIN.toMillis());
      }
    } catch (SocketTimeoutException silent) {
      closed = false;
    } catch (IOException reset) {
      closed = true;
    } finally {
      close();
    }
    return ofConnection(received.toByteArray(), closed);
  }

  private static Reply ofConnection(byte[] received, boolean closed) {
    if (received.length == 0) {
      return Reply.without(closed ? How.CUT_OFF : How.HUNG);
    }
    var text = new String(received, StandardCharsets.ISO_8859_1);
    int answers = text.split("HTTP/1\\.[01] [2-5]", -1).length - 1;
    try {
      var first =
          ReplyReader.read(new BufferedInputStream(new ByteArrayInputStream(received)), false);
      return first.ofConnection(answers, closed);
    } catch (IOException e) {
      return Reply.without(How.CUT_OFF);
    }
  }

  private void write(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException answeredOrClosed) {
      // Reading shows which.
    }
  }

  @Override
  public void close() {
    usable = false;
    try {
      socket.close();
    } catch (IOException closedAnyway) {
      // Nothing is sent or read on it any more.
    }
  }
}
