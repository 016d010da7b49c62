package yuqing.bench.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yuqing.bench.service.BenchedService;
import yuqing.contracts.EventJson;
import yuqing.localstack.StackException;

/// archive-service over REST: what a person waits for, token, texts and highlights included.
final class ArchiveSearch implements SearchEngine, AutoCloseable {

  private final BenchedService service;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new HashMap<>();

  ArchiveSearch(BenchedService service) {
    this.service = service;
  }

  @Override
  public FoundPage find(AskedQuery asked) throws IOException, InterruptedException {
    var parameters = new HashMap<>(asked.more());
    parameters.put("q", asked.q());
    parameters.put("limit", Integer.toString(FoundPage.ROWS));
    var query =
        parameters.entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    var request = request("/search?" + query, token(asked.department())).GET().build();
    long begun = System.nanoTime();
    var answer = send(request);
    long nanos = System.nanoTime() - begun;
    // A page may be short, or empty, while there is more: this is the time of what a person gets.
    return new FoundPage(incidents(answer), nanos);
  }

  /// What is like a report that is being entered.
  FoundPage similar(String title, String summary) throws IOException, InterruptedException {
    var body = EventJson.mapper().writeValueAsString(Map.of("title", title, "summary", summary));
    var request =
        request("/search/similar", token(null))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    long begun = System.nanoTime();
    var answer = send(request);
    long nanos = System.nanoTime() - begun;
    return new FoundPage(incidents(answer), nanos);
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(service.url() + path))
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new StackException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
    }
    return EventJson.mapper().readTree(answer.body());
  }

  private static List<String> incidents(JsonNode answer) {
    var incidents = new ArrayList<String>();
    answer.path("items").forEach(item -> incidents.add(item.path("incidentId").textValue()));
    return List.copyOf(incidents);
  }

  private String token(String department) {
    return tokens.computeIfAbsent(
        department == null ? "" : department,
        code ->
            code.isEmpty() ? service.token("auditor") : service.token("liaison", List.of(code)));
  }

  @Override
  public void close() {
    http.close();
  }
}
