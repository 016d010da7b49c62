package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.Topic;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.LocalParts;
import yuqing.localstack.LocalSecrets;
import yuqing.localstack.Ports;
import yuqing.localstack.ServiceDatabase;
import yuqing.localstack.StackResource;
import yuqing.localstack.TestRuns;
import yuqing.localstack.testing.TopicSender;

/// Two instances of notification-service send one subscriber's webhooks, and both are killed
/// before it has answered.
class WebhooksOverKillJourneyTest {
  private static final Duration TIMEOUT = Duration.ofMinutes(4);
  private static final int INCIDENTS = 8;
  private static final int EVENTS_EACH = 6;
  private static final Instant AT = Instant.parse("2026-10-13T00:20:00Z");

  private static final TestRuns RUNS = new TestRuns(JourneyFiles.of("webhooks").toAbsolutePath());
  private static final Path DIRECTORY = RUNS.fresh();
  private static final LocalParts PARTS =
      LocalParts.start(DIRECTORY, RUNS.binaries(), Ports.free());
  private static final Map<String, String> SETTINGS = settings();
  private static final ServiceProcess ONE = instance("one");
  private static final ServiceProcess OTHER = instance("other");

  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private final CountDownLatch mayAnswer = new CountDownLatch(1);

  @AfterAll
  static void stop() {
    ONE.close();
    OTHER.close();
    PARTS.close();
    RUNS.delete(DIRECTORY);
  }

  @Test
  void nothingIsLostAndEveryIncidentStaysInOrder() throws Exception {
    start();
    var receiver = receiver();
    subscribe("http://localhost:" + receiver.getAddress().getPort() + "/hooks");
    var incidents = Stream.generate(UUID::randomUUID).limit(INCIDENTS).toList();
    var first = publish(incidents, 1);
    await().atMost(TIMEOUT).until(() -> !arrived.isEmpty());

    ONE.kill();
    OTHER.kill();
    mayAnswer.countDown();
    start();
    await().atMost(TIMEOUT).until(() -> arrived.containsAll(first));
    var second = publish(incidents, EVENTS_EACH + 1);
    await().atMost(TIMEOUT).until(() -> arrived.containsAll(second));

    var firstOccurrences = arrived.stream().distinct().toList();
    for (var incident : incidents) {
      var expected =
          IntStream.rangeClosed(1, 2 * EVENTS_EACH).mapToObj(n -> incident + "/" + n).toList();
      assertThat(firstOccurrences.stream().filter(each -> each.startsWith(incident + "/")))
          .containsExactlyElementsOf(expected);
    }
    receiver.stop(0);
  }

  private static void start() {
    ONE.start();
    OTHER.start();
    ONE.awaitReady();
    OTHER.awaitReady();
  }

  private HttpServer receiver() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/hooks", this::take);
    server.start();
    return server;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var event = Caller.JSON.readTree(exchange.getRequestBody());
      arrived.add(event.get("subject").asText() + "/" + event.get("sequence").asLong());
      mayAnswer.await();
      exchange.sendResponseHeaders(204, -1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void subscribe(String url) throws IOException, InterruptedException {
    var tokens =
        new AccessTokens(SETTINGS.get("YUQING_OIDC_URL"), SETTINGS.get(StackResource.OIDC_SECRET));
    var request =
        HttpRequest.newBuilder(URI.create(ONE.url() + "/subscriptions"))
            .header("Authorization", "Bearer " + tokens.of("administrator", List.of()))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"url\":\"" + url + "\"}"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
  }

  /// Publishes an event of each incident after the other, round by round.
  ///
  /// @param from the first sequence
  /// @return the keys by which the events are recognised when they arrive
  private static List<String> publish(List<UUID> incidents, int from) throws Exception {
    var published = new CopyOnWriteArrayList<String>();
    try (var sender = new TopicSender(SETTINGS.get("YUQING_KAFKA"))) {
      for (int sequence = from; sequence < from + EVENTS_EACH; sequence++) {
        for (var incident : incidents) {
          var by = new IncidentEvent.Recorder("group-office", "group-office", null);
          var event =
              new Event<>(
                  UUID.randomUUID(),
                  "/archive-service",
                  incident.toString(),
                  AT,
                  sequence,
                  null,
                  new ArchiveEvent.DossierClosed(AT, AT, "00", by, List.of()));
          sender.send(Topic.ARCHIVE, event);
          published.add(incident + "/" + sequence);
        }
      }
    }
    return published;
  }

  private static Map<String, String> settings() {
    var settings = new HashMap<>(PARTS.environment());
    settings.put(
        ServiceDatabase.NOTIFICATION.passwordVariable(),
        PARTS.secrets().of(ServiceDatabase.NOTIFICATION));
    settings.put(StackResource.OIDC_SECRET, PARTS.secrets().oidc());
    settings.put(LocalSecrets.WEBHOOK_KEY, PARTS.secrets().webhookKey());
    settings.put("YUQING_WEBHOOK_HTTP_ALLOWED", "true");
    settings.put("YUQING_WEBHOOK_INTERNAL_HOSTS", "localhost");
    // The receiver delays its first answers for as long as two services take to start.
    settings.put("YUQING_WEBHOOK_TIMEOUT", "PT30S");
    settings.put("YUQING_WEBHOOK_LOST_AFTER", "PT5S");
    settings.put("YUQING_WEBHOOK_FIRST_WAIT", "PT0.2S");
    return settings;
  }

  private static ServiceProcess instance(String name) {
    return new ServiceProcess(
        "notification-service", SETTINGS, JourneyFiles.of("webhooks-" + name + ".log"));
  }
}
