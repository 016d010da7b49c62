package yuqing.journeys.roles;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import yuqing.journeys.SuiteUnderTest;

/// Requests to the services, at the level of HTTP.
final class Wire {

  static final ObjectMapper JSON = JsonMapper.builder().build();

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(30))
          .build();

  private final SuiteUnderTest suite;

  Wire(SuiteUnderTest suite) {
    this.suite = suite;
  }

  /// @param headers by name, whatever its case
  record Answer(int status, Map<String, String> headers, String body) {

    /// Its first JSON value; missing where it is none.
    JsonNode json() {
      try {
        return JSON.readTree(body.isBlank() ? "null" : body);
      } catch (JsonProcessingException none) {
        return MissingNode.getInstance();
      }
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    boolean asksToComeAgain() {
      return status == 503 && !header("Retry-After").isEmpty();
    }

    Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("expected " + wanted + ", got " + this);
      }
      return this;
    }

    @Override
    public String toString() {
      var shown = body.length() > 300 ? body.substring(0, 300) + "…" : body;
      return status + " " + shown.replaceAll("\\s+", " ");
    }
  }

  Answer get(Asker asker, String service, String path) {
    return send(asker, service, "GET", path, Map.of(), "");
  }

  Answer post(Asker asker, String service, String path, String json) {
    return send(asker, service, "POST", path, Map.of("Content-Type", "application/json"), json);
  }

  /// As a client should, again where it is told that too many are being served.
  Answer send(
      Asker asker,
      String service,
      String method,
      String path,
      Map<String, String> headers,
      String body) {
    var answer = sendOnce(asker, service, method, path, headers, body);
    return answer.asksToComeAgain()
        ? Patience.until(
            "room for " + method + " " + path,
            () -> {
              var later = sendOnce(asker, service, method, path, headers, body);
              return later.asksToComeAgain() ? null : later;
            })
        : answer;
  }

  private Answer sendOnce(
      Asker asker,
      String service,
      String method,
      String path,
      Map<String, String> headers,
      String body) {
    var request =
        HttpRequest.newBuilder(URI.create(suite.url(service + "-service", path)))
            .timeout(Duration.ofMinutes(1))
            .method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (asker.token() != null) {
      request.header("Authorization", "Bearer " + asker.token());
    }
    try {
      var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
      var received = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
      answer.headers().map().forEach((name, values) -> received.put(name, values.getFirst()));
      try (var in = answer.body()) {
        boolean endless = received.getOrDefault("Content-Type", "").startsWith("text/event-stream");
        var text = endless ? firstEvent(in) : new String(in.readAllBytes(), UTF_8);
        return new Answer(answer.statusCode(), received, text);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(method + " " + service + " " + path, failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// Reads up to the first event, or to the heartbeat by which a stream shows that there is none.
  private static String firstEvent(InputStream stream) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(stream, UTF_8));
    var read = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      read.append(line).append('\n');
      if (line.startsWith("data:") || line.startsWith(": heartbeat")) {
        break;
      }
    }
    return read.toString();
  }
}
