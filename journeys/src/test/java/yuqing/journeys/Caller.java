package yuqing.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// A caller of the suite with a real token.
public final class Caller {

  public static final ObjectMapper JSON = JsonMapper.builder().build();

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(30))
          .build();

  private final SuiteUnderTest suite;
  private final String token;

  Caller(SuiteUnderTest suite, String token) {
    this.suite = suite;
    this.token = token;
  }

  /// The answer; `body` is empty JSON when there was none.
  public record Answer(int status, JsonNode body, String etag) {

    public Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("expected " + wanted + ", got " + status + ": " + body);
      }
      return this;
    }
  }

  public Answer get(String service, String path) {
    return send(service, path, HttpRequest.newBuilder().GET());
  }

  public Answer post(String service, String path, String json) {
    return send(
        service,
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  public Answer put(String service, String path, String etag, String json) {
    return send(
        service,
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .header("If-Match", etag)
            .PUT(BodyPublishers.ofString(json)));
  }

  public Answer patch(String service, String path, String etag, String json) {
    return send(
        service,
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .header("If-Match", etag)
            .method("PATCH", BodyPublishers.ofString(json)));
  }

  /// Sends a form with one part, a file.
  public Answer upload(String service, String path, byte[] file) {
    var boundary = "----of-a-file";
    var head = "Content-Disposition: form-data; name=\"file\"; filename=\"scan\"";
    var before = "--%s\r\n%s\r\n\r\n".formatted(boundary, head);
    var after = "\r\n--%s--\r\n".formatted(boundary);
    var form =
        BodyPublishers.concat(
            BodyPublishers.ofString(before),
            BodyPublishers.ofByteArray(file),
            BodyPublishers.ofString(after));
    return send(
        service,
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(form));
  }

  /// A file, as it is.
  byte[] download(String service, String path) {
    var answer = raw(service, path, HttpRequest.newBuilder().GET(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new AssertionError("expected 200, got " + answer.statusCode() + ": " + path);
    }
    return answer.body();
  }

  /// The answer's lines, as they are.
  HttpResponse<String> postLines(String service, String path, String lines) {
    return raw(
        service,
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines)));
  }

  private Answer send(String service, String path, HttpRequest.Builder request) {
    var answer = raw(service, path, request);
    try {
      return new Answer(
          answer.statusCode(),
          JSON.readTree(answer.body().isBlank() ? "{}" : answer.body()),
          answer.headers().firstValue("ETag").orElse(null));
    } catch (IOException noJson) {
      throw new UncheckedIOException(path + " answered: " + answer.body(), noJson);
    }
  }

  private HttpResponse<String> raw(String service, String path, HttpRequest.Builder request) {
    return raw(service, path, request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> raw(
      String service, String path, HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return HTTP.send(
          request
              .uri(URI.create(suite.url(service, path)))
              .header("Authorization", "Bearer " + token)
              .timeout(Duration.ofSeconds(60))
              .build(),
          body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
