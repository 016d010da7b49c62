package yuqing.journeys.restarts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import yuqing.journeys.Caller;
import yuqing.journeys.SuiteUnderTest;

/// A request for each operation of the four OpenAPI documents, with the documents' own examples, by
/// each of the roles that between them may do everything; how each is answered and how fast.
final class HangingRequests {

  private static final List<String> ROLES =
      List.of("group-office", "administrator", "reporter", "department-head");

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final int FORBIDDEN = 403;

  /// @param took until its head and its body had arrived
  record Answered(String request, HttpResponse<String> answer, Duration took) {
    int status() {
      return answer.statusCode();
    }

    JsonNode json() {
      try {
        return Caller.JSON.readTree(answer.body());
      } catch (IOException none) {
        throw new UncheckedIOException(toString(), none);
      }
    }

    boolean isProblemWithRetryAfter() {
      var type = answer.headers().firstValue("Content-Type").orElse("");
      // The page that a link in a message opens is for people.
      return answer.headers().firstValue("Retry-After").isPresent()
          && (type.startsWith("application/problem+json") || request.contains(" /a/"));
    }

    @Override
    public String toString() {
      return "%s: %d after %d ms, %s"
          .formatted(request, status(), took.toMillis(), answer.body().replaceAll("\\s+", " "));
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SuiteUnderTest suite;
  private final List<String> tokens;

  HangingRequests(SuiteUnderTest suite) {
    this.suite = suite;
    this.tokens =
        ROLES.stream()
            .map(
                role ->
                    role.equals("department-head")
                        ? suite.token(role, "logistics")
                        : suite.token(role))
            .toList();
  }

  List<Callable<Answered>> ofAllDocuments() {
    var requests = new ArrayList<Callable<Answered>>();
    for (var service : SuiteUnderTest.SERVICES) {
      var paths = get(service, "/q/openapi?format=json").json().path("paths");
      for (var path : paths.properties()) {
        for (var operation : path.getValue().properties()) {
          if (METHODS.contains(operation.getKey())) {
            requests.add(
                () -> bySomeoneAllowed(service, operation.getKey(), path, operation.getValue()));
          }
        }
      }
    }
    return requests;
  }

  private Answered bySomeoneAllowed(
      String service, String method, Map.Entry<String, JsonNode> path, JsonNode operation) {
    Answered answered = null;
    for (var token : tokens) {
      answered = send(service, method.toUpperCase(Locale.ROOT), path.getKey(), operation, token);
      if (answered.status() != FORBIDDEN) {
        return answered;
      }
    }
    return answered;
  }

  Answered get(String service, String path) {
    return timed("GET " + path, HttpRequest.newBuilder(URI.create(suite.url(service, path))).GET());
  }

  private Answered send(
      String service, String method, String path, JsonNode operation, String token) {
    var content = operation.at("/requestBody/content").properties().iterator();
    var filled = path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    var request =
        HttpRequest.newBuilder(URI.create(suite.url(service, filled)))
            .header("Authorization", "Bearer " + token)
            .header("If-Match", "*");
    if (content.hasNext()) {
      var body = content.next();
      request
          .header("Content-Type", body.getKey())
          .method(method, BodyPublishers.ofString(example(body.getValue()), UTF_8));
    } else {
      request.method(method, BodyPublishers.noBody());
    }
    return timed(service + " " + method + " " + path, request);
  }

  private static String example(JsonNode body) {
    for (var example : body.path("examples")) {
      return text(example.path("value"));
    }
    return text(body.path("example"));
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : value.isMissingNode() ? "" : value.toString();
  }

  private Answered timed(String name, HttpRequest.Builder request) {
    long begun = System.nanoTime();
    try {
      var answer =
          http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
      return new Answered(name, answer, Duration.ofNanos(System.nanoTime() - begun));
    } catch (IOException e) {
      throw new UncheckedIOException(
          name + " after " + Duration.ofNanos(System.nanoTime() - begun), e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
