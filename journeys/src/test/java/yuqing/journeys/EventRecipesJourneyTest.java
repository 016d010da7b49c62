package yuqing.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yuqing.contracts.Topic;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.TopicRecorder;

/// The recipes of `docs/events.md` and `docs/streams.md` that ask the running suite, run as written
/// there. Those that look for something in events are run on samples, in `contracts`.
@Timeout(400)
class EventRecipesJourneyTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern BLOCK = Pattern.compile("```(?:sh)?\n(.*?)```", Pattern.DOTALL);
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Path JAR = Path.of("..", "cli", "target", "yuqing.jar").toAbsolutePath();
  private static final String DEAD = "yuqing.archive-service.dead";

  @TempDir Path directory;

  private final SuiteUnderTest suite = SuiteUnderTest.get();
  private final Map<String, String> parts = StackResource.shared();
  private IncidentPlay play;

  @BeforeEach
  void aReportThatEveryServiceHas() throws IOException {
    var reference = "recipes-" + UUID.randomUUID();
    play =
        new IncidentPlay(
            suite,
            reference,
            """
            "title": "宿舍热水", "summary": "学生反映宿舍无热水。", "nature": "OPINION",
            "sightings": [{"platform": "校园论坛", "url": "https://bbs.example/t/%s"}],
            "category": "STUDENT_LIFE", "scope": "INDIVIDUAL", "impact": "SOME",
            "aptToSpread": false, "suddenGrave": false"""
                .formatted(reference));
    play.following.untilGraded();
    play.following.untilDossier(_ -> true);
    writeSuite();
  }

  @Test
  void theLagIsALineATopic() throws Exception {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(run(0, block("events.md", "Lag", 0)))
                    .containsPattern("escalation-service +yuqing\\.incident\\.v1 +\\d+ +\\d+")
                    .doesNotContain("archive-service"));
  }

  @Test
  void deadLettersAreShownListedAndSentBackOnce() throws Exception {
    bury();
    var look = block("events.md", "Dead letters", 0);
    assertThat(run(5, look)).contains(play.id, "incident.reported", "by the recipe");

    var commands = block("events.md", "Dead letters", 1).lines().toList();
    assertThat(commands).hasSize(2);
    var thisOne = "key " + play.id + ": by the recipe";
    assertThat(run(0, commands.getFirst()))
        .contains(thisOne)
        .containsPattern("dead letters in " + DEAD + ", none sent");
    assertThat(run(0, commands.getLast()))
        .contains(thisOne)
        .containsPattern("dead letters in " + DEAD + ", [1-9]\\d* sent again");
    // What other journeys left there may be refused again; this one is known as a repeat.
    assertThat(run(0, commands.getFirst())).doesNotContain(thisOne);
  }

  @Test
  void whatIsRepublishedWaitsInTheOutbox() throws Exception {
    var commands = block("events.md", "Republish", 0).lines().toList();
    assertThat(commands).hasSize(3);
    for (var command : commands) {
      var service = command.split(" ", 4)[2];
      assertThat(run(0, command))
          .containsPattern("[1-9]\\d* events of " + service + " wait in its outbox again");
    }
  }

  @Test
  void theStreamHasTheFormThatItsPageShows() throws Exception {
    var blocks = blocks(Files.readString(DOCS.resolve("streams.md")));
    var shown = blocks.get(1).lines().toList();
    var printed = directory.resolve("stream");
    var process = started(blocks.getFirst(), printed);
    try {
      awaitPrinted(printed, ": heartbeat\nid: .*\n");
      play.act(play.liaison, "REPORTED_TO_PARTY_OFFICE", "\"means\": \"WRITTEN\"");
      awaitPrinted(printed, "\ndata: .*\n");
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
    var lines = Files.readString(printed, UTF_8).lines().toList();
    var event = lines.stream().filter(each -> each.startsWith("event: ")).findFirst().orElseThrow();
    var form = new ArrayList<>(lines.subList(0, 5));
    form.addAll(lines.subList(lines.indexOf(event) - 1, lines.indexOf(event) + 2));
    assertThat(form).hasSameSizeAs(shown);
    for (int i = 0; i < shown.size() - 1; i++) {
      assertThat(form.get(i)).matches(patternOf(shown.get(i)));
    }
    var data = Caller.JSON.readTree(form.getLast().substring("data: ".length()));
    var said =
        Caller.JSON.readTree(shown.getLast().substring("data: ".length()).replace("{…}", "{}"));
    assertThat(names(data)).isEqualTo(names(said));
    for (var name : List.of("sequence", "time", "recordedAt")) {
      assertThat(data.get(name).asText())
          .matches(said.get(name).asText().replaceAll("\\d", "\\\\d"));
    }
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  /// An id stands for any, and a type for any type.
  private static Pattern patternOf(String shown) {
    return Pattern.compile(
        shown
            .replaceFirst("^event: [a-z.-]+$", "event: [a-z.-]+")
            .replaceFirst("^id: \\d+-[0-9a-f]{8}$", "id: \\\\d+-[0-9a-f]{8}"));
  }

  private static void awaitPrinted(Path file, String lines) {
    var pattern = Pattern.compile(lines);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> pattern.matcher(Files.readString(file, UTF_8)).find());
  }

  /// Puts a report that the archive has among its dead letters: sent back, it is a repeat.
  private void bury() throws Exception {
    var broker = parts.get("YUQING_KAFKA");
    try (var recorder = TopicRecorder.fromBeginning(broker, Topic.INCIDENT);
        var producer =
            new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker),
                new StringSerializer(),
                new ByteArraySerializer())) {
      await().atMost(Duration.ofMinutes(1)).until(() -> !reports(recorder).isEmpty());
      var report = reports(recorder).getFirst();
      var dead = new ProducerRecord<>(DEAD, report.key(), report.value());
      var headers =
          Map.of(
              "topic", report.topic(),
              "partition", Integer.toString(report.partition()),
              "offset", Long.toString(report.offset()),
              "reason", "by the recipe");
      headers.forEach(
          (name, value) -> dead.headers().add("dead-letter-" + name, value.getBytes(UTF_8)));
      producer.send(dead).get();
    }
  }

  private List<ConsumerRecord<String, byte[]>> reports(TopicRecorder recorder) {
    return recorder.records(Topic.INCIDENT, play.id);
  }

  private static String block(String page, String section, int index) throws IOException {
    var text = Files.readString(DOCS.resolve(page)).split("\n## " + section + "\n", 2)[1];
    return blocks(text.split("\n## ", 2)[0]).get(index);
  }

  private static List<String> blocks(String text) {
    return BLOCK.matcher(text).results().map(block -> block.group(1)).toList();
  }

  private String run(int code, String script) throws Exception {
    var printed = directory.resolve("printed");
    var process = started(script, printed);
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    var output = Files.readString(printed, UTF_8);
    assertThat(process.exitValue()).as(output).isEqualTo(code);
    return output;
  }

  private Process started(String script, Path printed) throws IOException {
    var file = directory.resolve("recipe.sh");
    var addressed = script.replace("http://localhost:8084", suite.url("archive-service", ""));
    Files.writeString(
        file,
        """
        set -euo pipefail
        ID=%s
        yuqing() { '%s' -Xmx64m -XX:+UseSerialGC -jar '%s' "$@"; }
        %s"""
            .formatted(play.id, JAVA, JAR, addressed));
    var builder = new ProcessBuilder("bash", file.toString()).directory(directory.toFile());
    builder.environment().putAll(parts);
    builder.environment().put("YUQING_CONFIG", directory.resolve("configuration").toString());
    return builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
  }

  /// In the place of `./suite`, which runs its commands beside the services of a checkout: here
  /// beside these.
  private void writeSuite() throws IOException {
    var command = directory.resolve("suite");
    var root = Path.of("..").toRealPath();
    Files.writeString(
        command,
        """
        #!/bin/sh
        case $1 in
          token) echo '%s' ;;
          *)
            COMMAND=$1 SERVICE=$2
            shift 2
            cd '%s'/"$SERVICE"/target/quarkus-app
            exec '%s' -Xmx96m -cp 'lib/boot/*:lib/main/*:app/*' yuqing.durable.command.Main "$COMMAND" "$@" ;;
        esac
        """
            .formatted(suite.token("group-office", "party-affairs"), root, JAVA));
    Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
  }
}
