package yuqing.journeys.tracing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// A collector of spans: a small real server for OTLP over HTTP, one for all journeys. Older
/// spans are dropped.
public final class Collector {

  private static final int KEPT = 50_000;

  private static Collector running;

  private final HttpServer server;
  private final Deque<SpanSeen> spans = new ArrayDeque<>();

  private Collector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("collector").factory()));
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  public static synchronized Collector shared() {
    if (running == null) {
      try {
        running = new Collector();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return running;
  }

  /// The settings by which a service exports all of its spans here, as docs/operations.md
  /// describes.
  public Map<String, String> settings() {
    return Map.of(
        "YUQING_TRACES", "1",
        "YUQING_OTLP", "http://localhost:" + server.getAddress().getPort(),
        "YUQING_OTLP_PROTOCOL", "http/protobuf",
        "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "0.5S");
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      keep(OtlpRequest.spans(exchange.getRequestBody().readAllBytes()));
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private synchronized void keep(List<SpanSeen> seen) {
    spans.addAll(seen);
    while (spans.size() > KEPT) {
      spans.removeFirst();
    }
  }

  synchronized List<SpanSeen> of(String trace) {
    return spans.stream().filter(span -> span.trace().equals(trace)).toList();
  }
}
