package yuqing.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yuqing.cli.terminal.CommandEnvironment;

/// The four services as one server, which answers as it was given and remembers what it was asked;
/// and the command in front of it.
final class FakeServices implements AutoCloseable {
  private final List<ReceivedRequest> received = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Deque<PreparedAnswer>> answers = new HashMap<>();
  private final HttpServer server;
  private String input = "";

  /// @param line method and path, behind the service's name: `GET /incident/tasks?limit=1`
  record ReceivedRequest(String line, Headers headers, String body) {
    String header(String name) {
      return headers.getFirst(name);
    }
  }

  /// @param etag empty for none
  record PreparedAnswer(int status, String etag, String body) {}

  /// How a command ended, and what it printed.
  record FinishedCommand(int code, String out, String err) {}

  FakeServices() throws IOException {
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /// Several answers to the same line are given one after the other, and the last one on and on.
  FakeServices answer(String line, int status, String etag, String body) {
    answers
        .computeIfAbsent(line, _ -> new ArrayDeque<>())
        .add(new PreparedAnswer(status, etag, body));
    return this;
  }

  FakeServices answer(String line, String body) {
    return answer(line, 200, "", body);
  }

  /// What the command finds on its standard input.
  FakeServices input(String text) {
    input = text;
    return this;
  }

  List<ReceivedRequest> received() {
    return List.copyOf(received);
  }

  List<String> lines() {
    return received().stream().map(ReceivedRequest::line).toList();
  }

  FinishedCommand run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var finished = runInto(out, arguments);
    return new FinishedCommand(finished.code(), out.toString(UTF_8), finished.err());
  }

  /// @param out where it prints to, which may refuse
  FinishedCommand runInto(OutputStream out, String... arguments) {
    var err = new ByteArrayOutputStream();
    var variables =
        Map.of(
            "YUQING_SERVER",
            "http://localhost:" + server.getAddress().getPort() + "/{service}",
            "YUQING_TOKEN",
            "token",
            "YUQING_LANGUAGE",
            "en",
            "YUQING_CONFIG",
            Path.of("target", "no-such-folder").toString());
    var environment =
        new CommandEnvironment(
            variables,
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            InstantSource.system());
    int code = YuqingCommand.run(environment, arguments);
    return new FinishedCommand(code, "", err.toString(UTF_8));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      received.add(new ReceivedRequest(line, exchange.getRequestHeaders(), body));
      var answer = next(line);
      if (!answer.etag().isEmpty()) {
        exchange.getResponseHeaders().add("ETag", answer.etag());
      }
      var bytes = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private synchronized PreparedAnswer next(String line) {
    var prepared = answers.getOrDefault(line, new ArrayDeque<>());
    if (prepared.isEmpty()) {
      return new PreparedAnswer(404, "", "{\"title\": \"nothing prepared for " + line + "\"}");
    }
    return prepared.size() > 1 ? prepared.remove() : prepared.peek();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
