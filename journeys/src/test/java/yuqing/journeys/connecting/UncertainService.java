package yuqing.journeys.connecting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// An issuer that lets everyone in, and a service behind a proxy that answers a report as it was
/// given: one answer after the other, and the last one on and on.
final class UncertainService implements AutoCloseable {
  private final List<ServiceReply> replies;
  private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;

  /// What a report is answered with.
  record ServiceReply(int status, String body) {}

  UncertainService(ServiceReply... replies) throws IOException {
    this.replies = List.of(replies);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var discovery = "{\"token_endpoint\": \"%s/token\"}".formatted(address());
    server.createContext(
        "/.well-known/openid-configuration",
        exchange -> answer(exchange, new ServiceReply(200, discovery)));
    server.createContext(
        "/token", exchange -> answer(exchange, new ServiceReply(200, "{\"access_token\": \"t\"}")));
    server.createContext("/incidents", this::take);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// The keys of the reports that came, in their order.
  List<String> keys() {
    return List.copyOf(keys);
  }

  private void take(HttpExchange exchange) throws IOException {
    keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    answer(exchange, replies.get(Math.min(keys.size(), replies.size()) - 1));
  }

  private static void answer(HttpExchange exchange, ServiceReply reply) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      var bytes = reply.body().getBytes(UTF_8);
      // Proxies may say it as a date, which is no number of seconds.
      exchange.getResponseHeaders().add("Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT");
      exchange.sendResponseHeaders(reply.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
