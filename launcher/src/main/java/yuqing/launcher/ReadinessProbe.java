package yuqing.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Whether a part answers, asked from outside as any client would.
public final class ReadinessProbe {
  private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(3);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(ANSWER_AT_MOST).build();

  private ReadinessProbe() {}

  /// Whether a service reports that it and all it depends on is ready.
  public static boolean ofService(String url) {
    return answers(url + "/q/health/ready");
  }

  static boolean answers(String url) {
    try {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER_AT_MOST).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static boolean accepts(int port) {
    try (var socket = new Socket()) {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      socket.connect(address, (int) ANSWER_AT_MOST.toMillis());
      return true;
    } catch (IOException closed) {
      return false;
    }
  }
}
