package yuqing.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/// One incident played by the people of the school as they write: every time in whole minutes.
final class IncidentPlay {

  private static final Duration SOON = Duration.ofMinutes(2);

  final Caller liaison;
  final Caller head;
  final Caller office;
  final Caller adminOffice;
  final Caller leadingGroup;
  final Following following;
  final String id;
  final String number;

  private final SuiteUnderTest suite;

  /// A message that arrived.
  record Letter(String to, String subject, String text) {}

  /// Reported by the logistics department's own liaison in this minute.
  ///
  /// @param facts JSON fields of the report beside source, department and discovery
  IncidentPlay(SuiteUnderTest suite, String reference, String facts) {
    this.suite = suite;
    this.liaison = suite.as("liaison", "logistics");
    this.head = suite.as("department-head", "logistics");
    this.office = suite.as("group-office", "party-affairs");
    this.adminOffice = suite.as("admin-office", "admin-office");
    this.leadingGroup = suite.as("leading-group", "party-affairs");
    var posted =
        suite
            .as("reporter")
            .post(
                "incident-service",
                "/incidents",
                """
                {"source": {"system": "sample", "reference": "%s"}, "department": "logistics",
                 "discoveredAt": "%s", %s}"""
                    .formatted(reference, minute(), facts))
            .expect(201)
            .body();
    this.id = posted.get("id").asText();
    this.number = posted.get("number").asText();
    this.following = new Following(suite, id);
  }

  /// As people write: the minute that is running.
  static String minute() {
    return Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  JsonNode post(Caller who, String path, String json) {
    return who.post("incident-service", "/incidents/" + id + path, json).expect(201).body();
  }

  JsonNode act(Caller who, String action, String fields) {
    return post(
        who,
        "/actions",
        "{\"action\": \"%s\", \"occurredAt\": \"%s\"%s}"
            .formatted(action, minute(), fields.isEmpty() ? "" : ", " + fields));
  }

  /// A person's decision.
  void grade(int level, String reason) {
    var path = "/incidents/" + id + "/grading";
    var etag = office.get("escalation-service", path).expect(200).etag();
    office
        .put(
            "escalation-service",
            path,
            etag,
            "{\"level\": %d, \"reason\": \"%s\"}".formatted(level, reason))
        .expect(200);
  }

  /// Drafted by the department.
  ///
  /// @return hash of the text
  String draft(String text) {
    return post(liaison, "/replies", "{\"text\": \"" + text + "\"}").get("textHash").asText();
  }

  void decide(int reply, String decision, String hash, String reason) {
    post(
        adminOffice,
        "/replies/" + reply + "/approval",
        "{\"decision\": \"%s\", \"textHash\": \"%s\"%s}"
            .formatted(decision, hash, reason == null ? "" : ", \"reason\": \"" + reason + "\""));
  }

  void endAndFile(String text) {
    post(head, "/end", "{\"endedAt\": \"" + minute() + "\"}");
    post(head, "/result", "{\"text\": \"" + text + "\"}");
    post(office, "/result/decision", "{\"decision\": \"ACCEPTED\"}");
  }

  void amend(String facts) {
    var path = "/incidents/" + id;
    var etag = office.get("incident-service", path).expect(200).etag();
    office.patch("incident-service", path, etag, facts).expect(200);
  }

  JsonNode untilOwed(Predicate<List<JsonNode>> held) {
    return following.untilObligations(answer -> held.test(all(answer)));
  }

  static List<JsonNode> all(JsonNode answer) {
    var found = new ArrayList<JsonNode>();
    answer.get("obligations").forEach(found::add);
    return found;
  }

  /// Whether all obligations of this code have the outcome, and there is one.
  static Predicate<List<JsonNode>> each(String code, String outcome) {
    return obligations -> {
      var named =
          obligations.stream().filter(each -> each.get("code").asText().equals(code)).toList();
      return !named.isEmpty()
          && named.stream().allMatch(each -> each.get("outcome").asText().equals(outcome));
    };
  }

  /// Waits for a message to a person about this incident whose subject has the words.
  Letter untilLetter(String person, String words) {
    return Awaitility.await("a message to " + person + " with " + words)
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(300))
        .until(
            () ->
                letters(person).stream()
                    .filter(each -> (each.subject() + each.text()).contains(words))
                    .findFirst(),
            found -> found.isPresent())
        .orElseThrow();
  }

  /// Messages to a person about this incident, the newest first.
  List<Letter> letters(String person) {
    return letters().stream()
        .filter(letter -> letter.to().equals(person + "@school.example"))
        .toList();
  }

  /// Messages to anybody about this incident, the newest first.
  List<Letter> letters() {
    var letters = new ArrayList<Letter>();
    for (var each : mailbox()) {
      var letter =
          new Letter(
              each.get("to").asText(), each.get("subject").asText(), each.get("text").asText());
      if (letter.subject().contains(number) || letter.text().contains(number)) {
        letters.add(letter);
      }
    }
    return letters;
  }

  private Iterable<JsonNode> mailbox() {
    var request =
        HttpRequest.newBuilder(URI.create(suite.mailboxUrl() + "/messages?limit=1000")).build();
    try (var http = HttpClient.newHttpClient()) {
      return ((ObjectNode) Caller.JSON.readTree(http.send(request, BodyHandlers.ofString()).body()))
          .withArray("items");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
