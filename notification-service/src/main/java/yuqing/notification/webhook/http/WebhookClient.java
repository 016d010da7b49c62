package yuqing.notification.webhook.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Map;

/// Sends one POST to a receiver, at the address that was checked, under the host name of the URL.
/// Follows no redirect, reads no body, keeps no connection: the next event may have to go to
/// another address.
@ApplicationScoped
class WebhookClient {
  private final Vertx vertx;
  private final WebhookSettings settings;
  private final InstantSource clock;
  private HttpClient client;

  WebhookClient(Vertx vertx, WebhookSettings settings, InstantSource clock) {
    this.vertx = vertx;
    this.settings = settings;
    this.clock = clock;
  }

  @PostConstruct
  void open() {
    client = vertx.createHttpClient(options());
  }

  @PreDestroy
  void close() {
    var _ = client.close();
  }

  private HttpClientOptions options() {
    var options =
        GuardedRequests.clientOptions(settings.connectTimeout(), settings.timeout())
            // As many as may be under way, so that none waits in a queue inside the client.
            .setMaxPoolSize(settings.concurrency() * 2);
    settings
        .trustedCa()
        .ifPresent(
            file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
    return options;
  }

  /// Blocks until the receiver has answered or the timeout has passed. Throws nothing: a failure
  /// is an answer too.
  ///
  /// @param address to connect to, whatever the name resolves to by now
  ReceiverAnswer post(
      ReceiverUrl url, InetAddress address, Map<String, String> headers, byte[] body) {
    var options = GuardedRequests.postTo(url, address);
    headers.forEach(options::putHeader);
    var exchange = new HttpExchange(settings, clock);
    client
        .request(options)
        .onSuccess(request -> exchange.send(request, Buffer.buffer(body)))
        .onFailure(exchange::failed);
    return exchange.answer();
  }
}
