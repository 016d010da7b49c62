package yuqing.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A small JSON server that only this machine reaches.
final class LoopbackHttp implements AutoCloseable {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int REQUEST_BYTES_AT_MOST = 16 * 1024;

  /// @param form the fields of a query or of a form-encoded body; of a repeated field the last
  record Request(String method, Map<String, String> form, String authorization) {}

  /// @param body written as JSON
  record Answer(int status, Object body) {}

  private final HttpServer server;

  private LoopbackHttp(HttpServer server) {
    this.server = server;
  }

  static LoopbackHttp start(int port, Map<String, Function<Request, Answer>> pages)
      throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, pages));
    server.start();
    return new LoopbackHttp(server);
  }

  private static void answer(HttpExchange exchange, Map<String, Function<Request, Answer>> pages)
      throws IOException {
    try (exchange) {
      var page = pages.get(exchange.getRequestURI().getPath());
      var answer = page == null ? notFound() : page.apply(read(exchange));
      var bytes = JSON.writeValueAsBytes(answer.body());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Answer notFound() {
    return new Answer(404, Map.of("error", "not_found"));
  }

  private static Request read(HttpExchange exchange) throws IOException {
    var form = new HashMap<String, String>();
    var query = exchange.getRequestURI().getRawQuery();
    decode(query == null ? "" : query, form);
    var body = exchange.getRequestBody().readNBytes(REQUEST_BYTES_AT_MOST);
    decode(new String(body, StandardCharsets.UTF_8), form);
    var authorization = exchange.getRequestHeaders().getFirst("Authorization");
    return new Request(
        exchange.getRequestMethod(), form, authorization == null ? "" : authorization);
  }

  private static void decode(String encoded, Map<String, String> into) {
    for (var pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        into.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
