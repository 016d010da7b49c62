package yuqing.cli.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// An issuer that answers with what it was given, and remembers what it was asked.
final class FakeIssuer implements AutoCloseable {
  final List<String> asked = new ArrayList<>();
  private final Deque<String> answers = new ArrayDeque<>();
  private final HttpServer server;
  private final boolean hasDeviceLogin;

  FakeIssuer(boolean hasDeviceLogin) throws IOException {
    this.hasDeviceLogin = hasDeviceLogin;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::discovery);
    server.createContext("/device", this::device);
    server.createContext("/token", this::token);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// @param json of the next answer; one with `error` is a refusal
  FakeIssuer answers(String json) {
    answers.add(json);
    return this;
  }

  private void discovery(HttpExchange exchange) throws IOException {
    var device = ", \"device_authorization_endpoint\": \"%s/device\"".formatted(address());
    answer(
        exchange,
        200,
        "{\"token_endpoint\": \"%s/token\"%s}".formatted(address(), hasDeviceLogin ? device : ""));
  }

  private void device(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        """
        {"device_code": "secret-code", "user_code": "WDJB-MJHT", "interval": 0,
         "verification_uri": "https://login.school.example/device"}""");
  }

  private void token(HttpExchange exchange) throws IOException {
    asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    var next = answers.remove();
    answer(exchange, next.contains("\"error\"") ? 400 : 200, next);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    try (exchange) {
      var bytes = json.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
