package yuqing.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.bench.intake.RosterEvents;
import yuqing.journeys.Caller;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// PostgreSQL's disk is full under a running service. Not every machine that runs this can fill a
/// disk, so triggers give each write the very error that the server gives then (SQLSTATE 53100).
/// What needs no space, such as reading, still works, as it does there.
class DiskFullTest {

  private static final String FULL =
      """
      create function disk_full() returns trigger language plpgsql as
      $$ begin
        raise exception 'could not extend file: No space left on device'
          using errcode = 'disk_full';
      end $$;
      do $$ declare name text; begin
        for name in select tablename from pg_tables where schemaname = 'public' loop
          execute format('create trigger disk_full before insert or update on %I
            for each row execute function disk_full()', name);
        end loop;
      end $$""";

  private static final Duration KNOWN_WITHIN = Duration.ofMinutes(1);

  private static final String SPACE_AGAIN = "drop function disk_full() cascade";

  private static final Map<String, String> PARTS = StackResource.shared();

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void nothingIsHalfTakenNothingIsLostAndSpaceHealsIt() throws Exception {
    var impatient = Map.of("YUQING_DURABLE_INBOX_PATIENCE", "1S");
    try (var faulty = new Faulty("incident-service", "disk-full", impatient)) {
      var incidents = faulty.process().url() + "/incidents";
      faulty.process().start();
      publishDepartment("logistics");
      faulty.process().awaitReady();
      var taken = post(incidents, report("before", "logistics"));
      assertThat(taken.statusCode()).isEqualTo(201);

      faulty.execute(FULL);
      var refused = post(incidents, report("while", "came-while-full"));
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(json(refused).path("type").asText()).isEqualTo("urn:yuqing:problem:unavailable");
      publishDepartment("came-while-full");
      faulty.awaitReason("inbox", "an event has failed for longer than 1 s");
      assertThat(status(incidents + "/" + json(taken).path("id").asText())).isEqualTo(200);

      faulty.execute(SPACE_AGAIN);
      faulty.process().awaitReady();
      await("the department published then").atMost(KNOWN_WITHIN).until(() -> isKnown(incidents));
      var mended = post(incidents, report("while", "came-while-full"));
      assertThat(mended.statusCode()).as("it had left no trace").isEqualTo(201);
      assertThat(json(mended).path("department").asText()).isEqualTo("came-while-full");
      assertThat(post(incidents, report("before", "logistics")).statusCode()).isEqualTo(200);
    }
  }

  /// It may be queued behind other events, the first of which failed.
  private boolean isKnown(String incidents) throws IOException, InterruptedException {
    var asked = post(incidents, report(UUID.randomUUID().toString(), "came-while-full"));
    return json(asked).path("department").asText().equals("came-while-full");
  }

  private static void publishDepartment(String code) {
    RosterEvents.publish(PARTS.get("YUQING_KAFKA"), List.of(code), Instant.now());
  }

  private static String report(String reference, String department) {
    return """
        {"source": {"reference": "disk-full-%s"}, "title": "宿舍热水", "summary": "学生反映无热水。",
         "category": "STUDENT_LIFE", "nature": "OPINION", "department": "%s",
         "discoveredAt": "2025-10-13T08:15:00+08:00"}"""
        .formatted(reference, department);
  }

  private HttpResponse<String> post(String url, String body)
      throws IOException, InterruptedException {
    return http.send(
        request(url)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private int status(String url) throws IOException, InterruptedException {
    return http.send(request(url).GET().build(), BodyHandlers.discarding()).statusCode();
  }

  private static HttpRequest.Builder request(String url) {
    var tokens =
        new AccessTokens(PARTS.get("YUQING_OIDC_URL"), PARTS.get(StackResource.OIDC_SECRET));
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(Duration.ofMinutes(1))
        .header("Authorization", "Bearer " + tokens.of("reporter", List.of()));
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return Caller.JSON.readTree(answer.body());
  }
}
