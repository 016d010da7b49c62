package yuqing.localstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.LocalIdentity;

/// Sends every operation of a running service bodies that it must refuse, as somebody who may call
/// it, and reports which it did not refuse as it should.
public final class BodyProbe implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI service;
  private final JsonNode document;
  private final Map<String, String> tokens = new HashMap<>();
  private final Map<String, String> callers = new HashMap<>();
  private final List<String> unrefused = new ArrayList<>();
  private int tries;

  public BodyProbe(URI service) {
    this.service = service;
    this.document = read(ask(request("GET", "/q/openapi?format=json", null).build()).body());
  }

  /// The service's own document.
  public JsonNode document() {
    return document;
  }

  public int tries() {
    return tries;
  }

  /// What was not refused as it should be, each in a line.
  public List<String> unrefused() {
    return List.copyOf(unrefused);
  }

  /// Every operation, every type that its document does not name: 415.
  public BodyProbe foreignTypes() {
    var body = "{}".getBytes(StandardCharsets.UTF_8);
    for (var operation : DocumentedOperation.of(document)) {
      for (var type : ForeignTypes.of(operation)) {
        expect(operation, type, body, Set.of(415), "Content-Type");
      }
      expect(operation, null, body, Set.of(415), "Content-Type");
    }
    return this;
  }

  /// Every operation that takes JSON, each body that is none: 400 with what is wrong. Of an object
  /// with odd fields it may be answered first that there is no such incident: 404.
  public BodyProbe oddBodies() {
    for (var operation : DocumentedOperation.of(document)) {
      boolean yaml = operation.takes("application/yaml");
      for (var odd : OddBodies.ALL.entrySet()) {
        if (yaml && OddBodies.IN_NO_FORMAT.contains(odd.getKey())) {
          expect(operation, "application/json", odd.getValue(), Set.of(400, 422), null);
        } else if (!yaml && operation.takes("application/json")) {
          boolean readable =
              OddBodies.OBJECTS.contains(odd.getKey())
                  || (odd.getValue().length == 0 && !operation.requiresBody());
          var expected = readable ? Set.of(400, 404) : Set.of(400);
          expect(operation, "application/json", odd.getValue(), expected, null);
        }
      }
    }
    return this;
  }

  /// Schemas that show how the service holds a field instead of how it is sent: one that tells left
  /// out from null, or a hash as an object.
  public List<String> internalSchemas() {
    return document.at("/components/schemas").properties().stream()
        .filter(schema -> isInternal(schema.getValue().path("properties")))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isInternal(JsonNode properties) {
    return (properties.has("present") && properties.has("value"))
        || (properties.size() == 1 && properties.has("hex"));
  }

  private void expect(
      DocumentedOperation operation,
      String type,
      byte[] body,
      Set<Integer> expected,
      String field) {
    var answer = permitted(operation, type, body);
    tries++;
    var contentType = answer.headers().firstValue("Content-Type").orElse("");
    boolean refused = expected.contains(answer.statusCode());
    boolean isProblem = contentType.equals("application/problem+json");
    boolean names = field == null || answer.body().contains('"' + field + '"');
    if (!refused || !isProblem || !names) {
      unrefused.add(
          "%s as %s (%d bytes): %d %s %s"
              .formatted(
                  operation, type, body.length, answer.statusCode(), contentType, answer.body()));
    }
  }

  private HttpResponse<String> permitted(DocumentedOperation operation, String type, byte[] body) {
    HttpResponse<String> answer = null;
    for (var role :
        callers.containsKey(operation.toString())
            ? List.of(callers.get(operation.toString()))
            : LocalIdentity.ROLES) {
      var request = request(operation.method(), operation.path(), body);
      request.header("Authorization", "Bearer " + tokens.computeIfAbsent(role, BodyProbe::token));
      if (type != null) {
        request.header("Content-Type", type);
      }
      answer = ask(request.build());
      if (answer.statusCode() != 403) {
        callers.put(operation.toString(), role);
        return answer;
      }
    }
    return answer;
  }

  private static String token(String role) {
    return AccessTokens.bearer(role, "logistics");
  }

  private HttpRequest.Builder request(String method, String path, byte[] body) {
    var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    return HttpRequest.newBuilder(service.resolve(path)).timeout(TIMEOUT).method(method, content);
  }

  private HttpResponse<String> ask(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("no answer to " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException("no document", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
