package yuqing.journeys.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.journeys.Caller;
import yuqing.journeys.SuiteUnderTest;
import yuqing.journeys.tracing.Topics.PublishedEvent;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// A report's trace, through outbox and topics, to the email and the dossier's entries.
class TraceJourneyTest {

  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /// Time from the discovery to the due of article 7's report to the office.
  private static final Duration DUE_AFTER = Duration.ofMinutes(30);

  private final SuiteUnderTest suite = SuiteUnderTest.get();
  private final Collector collector = Collector.shared();
  private final Topics topics = new Topics(StackResource.shared().get("YUQING_KAFKA"));

  @AfterEach
  void close() {
    topics.close();
  }

  @Test
  void theTraceThatAClientBeganReachesTheEmailAndTheDossier() throws Exception {
    var trace = aTrace();
    var clientsSpan = trace.substring(0, 16);
    var id = report(Instant.now(), "00-" + trace + "-" + clientsSpan + "-01");

    var events = eventsUntil(id, each -> isOf(each, "notification.accepted"));
    assertThat(events.stream().filter(each -> causedByTheReport(each.type())))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.trace()).as(each.type()).isEqualTo(trace))
        .allSatisfy(
            each ->
                assertThat(each.header())
                    .as("the record's header is the event's traceparent")
                    .isEqualTo(each.event().get("traceparent").asText()));

    var request = span(trace, "incident-service", each -> each.parent().equals(clientsSpan));
    assertThat(first(events, "incident.reported").span()).isEqualTo(request.id());
    var graded = spanOf(trace, events, "escalation.graded", "escalation-service");
    assertThat(graded.parent()).isEqualTo(request.id());

    var accepted = spanOf(trace, events, "notification.accepted", "notification-service");
    assertThat(accepted.name()).isEqualTo("send email");
    var fired = parentOf(accepted);
    assertThat(fired.name()).isEqualTo("due delivery");
    var ordered = parentOf(fired);
    assertThat(ordered.service()).isEqualTo("notification-service");
    assertThat(events.stream().filter(each -> isOf(each, "escalation.alert-ordered")))
        .extracting(PublishedEvent::span)
        .contains(ordered.parent());

    for (var type : List.of("incident.reported", "escalation.graded", "notification.accepted")) {
      var event = first(events, type);
      archived(id, event.id());
      span(trace, "archive-service", each -> each.parent().equals(event.span()));
    }
  }

  @Test
  void withoutOneTheServiceBeginsIt() throws Exception {
    var id = report(Instant.now(), null);
    var events = eventsUntil(id, each -> isOf(each, "escalation.graded"));
    var trace = first(events, "incident.reported").trace();
    assertThat(trace).matches("[0-9a-f]{32}").isNotEqualTo("0".repeat(32));
    assertThat(first(events, "escalation.graded").trace()).isEqualTo(trace);
    assertThat(span(trace, "incident-service", each -> each.parent().isEmpty()).name())
        .isEqualTo("POST /incidents");
  }

  @Test
  void aTimerBeginsATraceOfItsOwnThatIsLinkedToTheReports() throws Exception {
    // Late enough that the obligation is still open when the report is recorded, on any machine.
    var id = report(Instant.now().minus(DUE_AFTER).plusSeconds(20), null);
    var events = eventsUntil(id, each -> isOf(each, "escalation.obligation-missed"));
    var reported = first(events, "incident.reported").trace();
    var missed = first(events, "escalation.obligation-missed");

    assertThat(missed.trace()).isNotEqualTo(reported);
    var fired = span(missed.trace(), "escalation-service", each -> each.id().equals(missed.span()));
    assertThat(fired.parent()).as("a root").isEmpty();
    assertThat(fired.links()).contains(reported);
  }

  @Test
  void aMessagesOneTimeCodeIsInNoSpan() throws Exception {
    var unseen = aTrace();
    var seen = aTrace();
    get("/a/no-such-code", unseen);
    get("/departments", seen);
    // Spans are exported in the order in which they ended.
    span(seen, "notification-service", each -> true);
    assertThat(collector.of(unseen)).isEmpty();
  }

  private void get(String path, String trace) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(suite.url("notification-service", path)))
            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
            .build();
    try (var http = HttpClient.newHttpClient()) {
      http.send(request, HttpResponse.BodyHandlers.discarding());
    }
  }

  private static String aTrace() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  /// Without the events that a timer adds later.
  private static boolean causedByTheReport(String type) {
    return Set.of(
            "incident.reported",
            "escalation.graded",
            "escalation.obligation-opened",
            "notification.attempted",
            "notification.accepted")
        .contains(type);
  }

  private String report(Instant discovered, String traceparent)
      throws IOException, InterruptedException {
    var unique = UUID.randomUUID();
    var body =
        """
        {"source":{"reference":"%s"},"title":"链路核对","summary":"学生反映排队时间较长。",
         "category":"STUDENT_LIFE","nature":"OPINION","department":"logistics",
         "discoveredAt":"%s","scope":"INDIVIDUAL","impact":"SOME","aptToSpread":false}
        """
            .formatted(unique, discovered);
    var request =
        HttpRequest.newBuilder(URI.create(suite.url("incident-service", "/incidents")))
            .header("Authorization", "Bearer " + AccessTokens.bearer("reporter"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (traceparent != null) {
      request.header("traceparent", traceparent);
    }
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      return Topics.read(answer.body()).get("id").asText();
    }
  }

  /// All events of the incident, once the awaited one has been published too.
  private List<PublishedEvent> eventsUntil(String incident, Predicate<PublishedEvent> awaited) {
    return Awaitility.await("events of " + incident)
        .atMost(TIMEOUT)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> topics.of(incident), events -> events.stream().anyMatch(awaited));
  }

  private static boolean isOf(PublishedEvent event, String type) {
    return event.type().equals(type);
  }

  private static PublishedEvent first(List<PublishedEvent> events, String type) {
    return events.stream().filter(each -> isOf(each, type)).findFirst().orElseThrow();
  }

  /// The span in which an event of this type was published.
  private SpanSeen spanOf(String trace, List<PublishedEvent> events, String type, String service) {
    var event = first(events, type);
    return span(trace, service, each -> each.id().equals(event.span()));
  }

  private SpanSeen parentOf(SpanSeen child) {
    return span(child.trace(), child.service(), each -> each.id().equals(child.parent()));
  }

  private SpanSeen span(String trace, String service, Predicate<SpanSeen> wanted) {
    var found = new ArrayList<SpanSeen>();
    Awaitility.await("a span of " + service + " in " + trace)
        .atMost(TIMEOUT)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(
            () -> {
              var seen = collector.of(trace);
              seen.stream()
                  .filter(each -> each.service().equals(service) && wanted.test(each))
                  .findFirst()
                  .ifPresent(found::add);
              assertThat(found).as("among %s", seen).isNotEmpty();
            });
    return found.getFirst();
  }

  /// The archive keeps each event's bytes unchanged: its entry of this id has this trace.
  private void archived(String incident, String event) {
    var auditor = suite.as("auditor");
    var path = "/dossiers/" + incident + "/timeline?limit=200";
    Awaitility.await("the entry of " + event)
        .atMost(TIMEOUT)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> entries(auditor, path).contains(event));
  }

  private static Set<String> entries(Caller auditor, String path) {
    var page = auditor.get("archive-service", path);
    return page.status() != 200
        ? Set.of()
        : page.body().get("items").findValuesAsText("eventId").stream()
            .collect(Collectors.toUnmodifiableSet());
  }
}
