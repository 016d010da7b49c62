package yuqing.journeys.restarts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Another system that accepts every webhook sent to it and keeps it unchanged.
final class WebhookReceiver implements AutoCloseable {

  /// @param signature as the header has it, `v1,` and the base64
  record ReceivedWebhook(String id, String timestamp, String signature, String body) {

    /// The signature that standardwebhooks.com requires, computed by code other than the suite's.
    String signatureBy(String secret) throws GeneralSecurityException {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
      var signed = id + "." + timestamp + "." + body;
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }
  }

  private final BlockingQueue<ReceivedWebhook> received = new LinkedBlockingQueue<>();
  private final HttpServer server;

  WebhookReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext("/hooks", this::take);
    server.start();
  }

  String url() {
    return "http://localhost:%d/hooks".formatted(server.getAddress().getPort());
  }

  /// Null when none arrived in time.
  ReceivedWebhook next(Duration within) throws InterruptedException {
    return received.poll(within.toSeconds(), TimeUnit.SECONDS);
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    received.add(
        new ReceivedWebhook(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
