package yuqing.rest.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.regex.Pattern;

/// Sends bytes to a service as no client would, and reads its answers.
public final class RawConnection {

  private static final int QUIET_MILLIS = 1_500;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3}) ");

  private RawConnection() {}

  /// @param text all that the service sent
  /// @param closed whether it ended the connection by itself
  public record Exchange(String text, boolean closed) {

    /// The statuses of its answers, in order.
    public int[] statuses() {
      return STATUS
          .matcher(text)
          .results()
          .mapToInt(found -> Integer.parseInt(found.group(1)))
          .toArray();
    }
  }

  /// Sends all at once and reads until the service closes or is quiet.
  public static Exchange send(URI service, byte[] request) throws IOException {
    try (var socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout(QUIET_MILLIS);
      socket.getOutputStream().write(request);
      var read = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(read);
      } catch (SocketTimeoutException quiet) {
        return new Exchange(read.toString(UTF_8), false);
      }
      return new Exchange(read.toString(UTF_8), true);
    }
  }
}
