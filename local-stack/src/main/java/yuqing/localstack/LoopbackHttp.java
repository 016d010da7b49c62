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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A small server of JSON and of plain pages that only this machine reaches.
final class LoopbackHttp implements AutoCloseable {
  static final int REQUEST_BYTES_AT_MOST = 16 * 1024;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /// @param form the fields of a query and of a form-encoded body; of a repeated field the last
  /// @param json the body where it is JSON, else empty
  /// @param repeated names of fields that were sent more than once
  /// @param authorization empty where the header is missing, like `acceptLanguage`
  record Request(
      String method,
      Map<String, String> form,
      String json,
      Set<String> repeated,
      String authorization,
      String acceptLanguage) {}

  /// What is answered.
  sealed interface Answer {
    /// @param body written as JSON
    record Json(int status, Object body) implements Answer {}

    /// @param policy what the page may load and where its form may lead, as
    ///     Content-Security-Policy
    record Html(int status, String page, String policy) implements Answer {}

    /// Sends a browser on, by GET.
    record SeeOther(String location) implements Answer {}
  }

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
      send(exchange, page == null ? refuse(404, "not_found") : answer(exchange, page));
    }
  }

  private static Answer answer(HttpExchange exchange, Function<Request, Answer> page)
      throws IOException {
    var body = exchange.getRequestBody().readNBytes(REQUEST_BYTES_AT_MOST + 1);
    if (body.length > REQUEST_BYTES_AT_MOST) {
      return refuse(413, "invalid_request");
    }
    Request request;
    try {
      request = read(exchange, new String(body, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      // A percent sign that begins no escape.
      return refuse(400, "invalid_request");
    }
    return page.apply(request);
  }

  private static Answer refuse(int status, String error) {
    return new Answer.Json(status, Map.of("error", error));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Cache-Control", "no-store");
    switch (answer) {
      case Answer.Json(var status, var body) ->
          send(exchange, status, "application/json", JSON.writeValueAsBytes(body));
      case Answer.Html(var status, var page, var policy) -> {
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Vary", "Accept-Language");
        send(exchange, status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
      }
      case Answer.SeeOther(var location) -> {
        headers.set("Location", location);
        headers.set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(303, -1);
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Request read(HttpExchange exchange, String body) {
    var form = new HashMap<String, String>();
    var repeated = new HashSet<String>();
    var query = exchange.getRequestURI().getRawQuery();
    decode(query == null ? "" : query, form, repeated);
    boolean isJson = header(exchange, "Content-Type").startsWith("application/json");
    if (!isJson) {
      decode(body, form, repeated);
    }
    return new Request(
        exchange.getRequestMethod(),
        form,
        isJson ? body : "",
        repeated,
        header(exchange, "Authorization"),
        header(exchange, "Accept-Language"));
  }

  private static String header(HttpExchange exchange, String name) {
    var value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static void decode(String encoded, Map<String, String> into, Set<String> repeated) {
    for (var pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        var name = decode(pair.substring(0, equals));
        if (into.put(name, decode(pair.substring(equals + 1))) != null) {
          repeated.add(name);
        }
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
