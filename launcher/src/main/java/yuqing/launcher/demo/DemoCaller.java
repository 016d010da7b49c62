package yuqing.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import yuqing.localstack.StackException;

/// Somebody who calls the services, with a token of their own.
final class DemoCaller {
  static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Duration AT_MOST = Duration.ofSeconds(40);
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(AT_MOST).build();

  private final String token;

  /// @param token empty for what needs none
  DemoCaller(String token) {
    this.token = token;
  }

  ServiceAnswer get(String url) throws InterruptedException {
    return send(request(url).GET().build());
  }

  /// With a key of its own, so that a repeat on the way would not count twice.
  ServiceAnswer post(String url, Object body) throws InterruptedException {
    var request =
        request(url)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(json(body)));
    return send(request.build());
  }

  /// What takes no body.
  ServiceAnswer post(String url) throws InterruptedException {
    return send(request(url).POST(BodyPublishers.noBody()).build());
  }

  ServiceAnswer put(String url, String ifMatch, Object body) throws InterruptedException {
    var request =
        request(url)
            .header("Content-Type", "application/json")
            .header("If-Match", ifMatch)
            .PUT(BodyPublishers.ofString(json(body)));
    return send(request.build());
  }

  private HttpRequest.Builder request(String url) {
    var request = HttpRequest.newBuilder(URI.create(url)).timeout(AT_MOST);
    request.header("Accept-Language", "en");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static ServiceAnswer send(HttpRequest request) throws InterruptedException {
    var asked = request.method() + " " + request.uri();
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      var etag = answer.headers().firstValue("ETag").orElse("");
      return new ServiceAnswer(asked, answer.statusCode(), etag, read(answer.body()));
    } catch (IOException e) {
      throw new StackException(asked + ": expected an answer, got " + e, e);
    }
  }

  private static JsonNode read(String body) throws IOException {
    return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
  }

  private static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
