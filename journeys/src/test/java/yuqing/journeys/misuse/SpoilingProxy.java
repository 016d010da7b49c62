package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A proxy before a real service that alters one of its answers.
final class SpoilingProxy implements AutoCloseable {

  /// Headers that the proxy's own server writes.
  private static final Set<String> OWN =
      Set.of("content-length", "transfer-encoding", "connection", "date", "host");

  private final HttpServer server;
  private final int service;
  private final int from;
  private final int times;
  private final UnaryOperator<Reply> spoiling;
  private final AtomicInteger answers = new AtomicInteger();

  /// @param service the real one's port
  /// @param from the first answer to alter, from 1
  /// @param times how many after each other
  /// @param spoiling alters the answer; returns null to end the connection instead
  SpoilingProxy(int service, int from, int times, UnaryOperator<Reply> spoiling) {
    this.service = service;
    this.from = from;
    this.times = times;
    this.spoiling = spoiling;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::pass);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      var reply = asked(exchange);
      int number = answers.incrementAndGet();
      if (number >= from && number < from + times) {
        reply = spoiling.apply(reply);
      }
      if (reply == null) {
        return;
      }
      reply
          .headers()
          .forEach(
              (name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      var body = reply.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private Reply asked(HttpExchange exchange) throws IOException {
    List<String> lines = new ArrayList<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> lines.add(name + ": " + value));
              }
            });
    var body = exchange.getRequestBody().readAllBytes();
    var draft =
        new RequestDraft(
            exchange.getRequestMethod(), exchange.getRequestURI().toString(), lines, body);
    try (var connection = new RawConnection(service)) {
      return connection.exchange(draft.bytes(), false);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
