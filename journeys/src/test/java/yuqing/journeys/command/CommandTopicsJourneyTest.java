package yuqing.journeys.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.journeys.Caller;

/// What an operator reads from Kafka's topics and the archive's stream by the command, in a heap of
/// 64 MiB.
class CommandTopicsJourneyTest {

  @TempDir private static Path homes;

  private static CommandPeople people;
  private static CommandUser auditor;

  @BeforeAll
  static void logIn() {
    people = new CommandPeople(homes);
    auditor = people.person("auditor");
  }

  @Test
  void anIncidentsEventsAreFollowedFilteredAndPrintedALineEach() {
    var since = Instant.now().minusSeconds(60).toString();
    var reported = people.report("实验楼电梯停运");
    var number = reported.path("number").asText();
    var id = reported.path("id").asText();

    var followed =
        events("--follow", "--count", "3", "--incident", id, "--since", since, "-o", "json");
    assertThat(followed).hasSize(3).allMatch(each -> each.path("subject").asText().equals(id));

    var named = events("--incident", number, "--type", "incident.*", "-o", "json");
    assertThat(named).isNotEmpty().anyMatch(each -> isReported(each));
    assertThat(named).allMatch(each -> each.path("type").asText().startsWith("incident."));
    var own = new String[] {"--incident", id, "--department", "logistics", "-o", "json"};
    assertThat(events(own)).anyMatch(each -> isReported(each));
    assertThat(events("--incident", id, "--department", "finance", "-o", "json")).isEmpty();
    var table = auditor.run("topics", "tail", "--topic", "incident", "--incident", id).expect(0);
    assertThat(table.out()).contains("incident.reported", id);
  }

  @Test
  void theLagOfEachServiceIsShown() {
    people.report("图书馆空调故障");
    // A group is behind on a topic of which it has consumed something.
    await("the archive consumes it")
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(auditor.run("topics", "lag", "archive-service").expect(0).out())
                    .contains("yuqing.incident.v1")
                    .doesNotContain("notification-service"));
    var rows = auditor.json("topics", "lag").path("groups");
    assertThat(rows.findValuesAsText("group"))
        .contains("escalation-service", "notification-service", "archive-service");
    assertThat(rows.valueStream())
        .allMatch(each -> each.path("lag").asLong(-1) >= 0 && each.path("partitions").asInt() > 0);
  }

  @Test
  void deadLettersAreFindings() {
    var dead = auditor.run("topics", "dead", "-o", "json");
    assertThat(dead.code()).as(dead.err()).isEqualTo(dead.out().isEmpty() ? 0 : 5);
  }

  @Test
  void theStreamGoesOnWhereTheLastRunEnded() {
    var id = people.report("体育馆漏水").path("id").asText();
    var line = new ArrayList<>(List.of("events", "follow", "--after", "0", "--incident", id));
    line.addAll(List.of("--place", "place", "--count", "1"));
    var following = line.toArray(String[]::new);

    var first = auditor.json(following);
    assertThat(isReported(first)).as(first.toString()).isTrue();
    assertThat(first.path("incidentId").asText()).isEqualTo(id);
    var second = auditor.json(following);
    assertThat(second.path("n").asInt()).isEqualTo(first.path("n").asInt() + 1);
  }

  @Test
  void theAuditorsFindingsAndTheAccessLogAreShown() {
    var id = people.report("教学楼断网").path("id").asText();
    await("the archive has it")
        .atMost(Duration.ofMinutes(1))
        .until(() -> auditor.run("dossiers", "show", id).code() == 0);

    var findings = auditor.run("audit", "findings", "-o", "json").json();
    assertThat(findings.path("awaited").isInt()).isTrue();
    var accesses = auditor.json("audit", "accesses", "--incident", id).path("items");
    assertThat(accesses.findValuesAsText("incidentId")).isNotEmpty().containsOnly(id);
  }

  @Test
  void whatIsFaultyIsRefused() {
    var nobody = auditor.run("topics", "lag", "--broker", "localhost:1").expect(3);
    assertThat(nobody.err()).contains("localhost:1").doesNotContain("at org.apache");
    assertThat(auditor.run("topics", "tail", "--since", "gestern").expect(2).err())
        .contains("gestern");
    auditor.run("topics", "tail", "--broker-settings", "nowhere.properties").expect(2);
  }

  private static boolean isReported(JsonNode event) {
    return event.path("type").asText().equals("incident.reported");
  }

  private static List<JsonNode> events(String... options) {
    var words = new ArrayList<>(List.of("topics", "tail"));
    words.addAll(List.of(options));
    var out = auditor.run(words.toArray(String[]::new)).expect(0).out();
    return out.lines().map(CommandTopicsJourneyTest::json).toList();
  }

  private static JsonNode json(String line) {
    try {
      return Caller.JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
