package yuqing.journeys.restarts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.journeys.SuiteUnderTest;
import yuqing.localstack.ServiceDatabase;

/// Files that were added to incidents as evidence, each with a content of its own.
final class SentEvidence {

  private static final String BOUNDARY = "a-form";
  private static final Duration ANSWER_WITHIN = Duration.ofMinutes(1);

  private final Map<String, String> contents = new LinkedHashMap<>();

  void add(SuiteUnderTest suite, String incident) throws IOException, InterruptedException {
    var content = "情况说明 " + UUID.randomUUID();
    var form =
        """
        --%1$s\r
        Content-Disposition: form-data; name="file"; filename="a.txt"\r
        \r
        %2$s\r
        --%1$s--\r
        """
            .formatted(BOUNDARY, content);
    var request =
        request(suite, "group-office", incident, "")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(form));
    var answer = send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    contents.put(incident, content);
  }

  /// What is recorded after the restore is served as it was sent.
  void isServed(SuiteUnderTest suite, BreakableParts parts) throws Exception {
    var recorded =
        new Rows(parts, ServiceDatabase.INCIDENT)
            .all("select incident_id || ' ' || sha256 from evidence").stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    assertThat(recorded.keySet())
        .as("evidence that was dumped")
        .isNotEmpty()
        .isSubsetOf(contents.keySet());
    for (var incident : recorded.keySet()) {
      var answer = send(request(suite, "auditor", incident, "/" + recorded.get(incident)).GET());
      assertThat(answer.body()).as(incident).isEqualTo(contents.get(incident));
    }
  }

  private static HttpRequest.Builder request(
      SuiteUnderTest suite, String role, String incident, String rest) {
    var path = "/incidents/" + incident + "/evidence" + rest;
    return HttpRequest.newBuilder(URI.create(suite.url("incident-service", path)))
        .timeout(ANSWER_WITHIN)
        .header("Authorization", "Bearer " + suite.token(role));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }

  /// As a backup does: unfinished files are left out.
  static void copy(Path store, Path to) throws IOException {
    try (var tree = Files.walk(store)) {
      for (var path : tree.filter(each -> !each.startsWith(store.resolve("incoming"))).toList()) {
        Files.copy(path, to.resolve(store.relativize(path)));
      }
    }
  }
}
