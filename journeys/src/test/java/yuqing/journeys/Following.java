package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/// Follows an incident through the services: waits for what must happen, and fails if it does
/// not.
final class Following {

  /// Longer than a consumer group takes to notice a member that was killed.
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final SuiteUnderTest suite;
  private final Caller auditor;
  private final String incident;

  Following(SuiteUnderTest suite, String incident) {
    this.suite = suite;
    this.auditor = suite.as("auditor");
    this.incident = incident;
  }

  JsonNode untilGraded() {
    return untilGrading(grading -> true);
  }

  JsonNode untilGrading(Predicate<JsonNode> held) {
    return until("escalation-service", "/incidents/" + incident + "/grading", held);
  }

  JsonNode untilObligations(Predicate<JsonNode> held) {
    return until("escalation-service", "/incidents/" + incident + "/obligations", held);
  }

  /// Waits until the mail server has accepted one alert of the incident.
  JsonNode untilAlertLeft() {
    return until(
        "notification-service",
        "/alerts?incident=" + incident,
        alerts -> alerts.toString().contains("ACCEPTED"));
  }

  /// Waits until the alert of what has this key is in this state.
  void untilAlerted(String key, String state) {
    until(
        "notification-service",
        "/alerts?incident=" + incident,
        alerts ->
            StreamSupport.stream(alerts.get("items").spliterator(), false)
                .filter(alert -> alert.get("obligationKey").asText().equals(key))
                .anyMatch(alert -> alert.get("state").asText().equals(state)));
  }

  JsonNode untilDossier(Predicate<JsonNode> held) {
    return until("archive-service", "/dossiers/" + incident, held);
  }

  /// Waits until each service that refuses by the closing has consumed it.
  void untilClosedEverywhere() {
    until(
        "incident-service",
        "/incidents/" + incident,
        found -> found.path("state").asText().equals("CLOSED"));
    untilObligations(
        found ->
            StreamSupport.stream(found.path("obligations").spliterator(), false)
                .filter(each -> each.path("code").asText().equals("close-dossier"))
                // A reopening withdrew the one before it.
                .filter(each -> !each.path("outcome").asText().equals("WITHDRAWN"))
                .allMatch(each -> each.path("outcome").asText().startsWith("MET")));
  }

  /// The types of all entries of the timeline, in their order.
  List<String> timelineTypes() {
    var types = new ArrayList<String>();
    var path = "/dossiers/" + incident + "/timeline?limit=200";
    var page = auditor.get("archive-service", path).expect(200).body();
    page.get("items").forEach(entry -> types.add(entry.get("type").asText()));
    return types;
  }

  void verifiesWhole() {
    var path = "/dossiers/" + incident + "/verification";
    var verification = auditor.get("archive-service", path).expect(200).body();
    assertThat(verification.get("valid").asBoolean()).as(verification.toString()).isTrue();
    assertThat(verification.get("gaps")).as(verification.toString()).isEmpty();
  }

  /// The number of emails in the mailbox that name the incident's number.
  long emailsAbout(String number) throws IOException, InterruptedException {
    return messagesAbout(number).size();
  }

  /// Those emails, with recipient, subject and text.
  List<JsonNode> messagesAbout(String number) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(suite.mailboxUrl() + "/messages?limit=500")).build();
    try (var http = HttpClient.newHttpClient()) {
      var messages = Caller.JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
      return StreamSupport.stream(messages.get("items").spliterator(), false)
          .filter(message -> message.toString().contains(number))
          .toList();
    }
  }

  private JsonNode until(String service, String path, Predicate<JsonNode> held) {
    return Awaitility.await(service + path)
        .atMost(TIMEOUT)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> auditor.get(service, path),
            answer -> answer.status() == 200 && held.test(answer.body()))
        .body();
  }
}
