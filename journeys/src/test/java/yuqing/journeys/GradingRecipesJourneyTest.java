package yuqing.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The recipes of `docs/grading.md`, run as written there, and where the words go that were sent
/// with them.
class GradingRecipesJourneyTest {

  private static final Path PAGE = Path.of("../docs/grading.md");
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  /// As `docs/grading.md` asks it.
  private static final String QUESTION = "涉及几栋宿舍？请写明起止时间";

  @TempDir Path directory;

  private final SuiteUnderTest suite = SuiteUnderTest.get();
  private String id;
  private Following following;

  @BeforeEach
  void aReportTooThinToGrade() throws IOException {
    var sample = Reports.discoveredNow(Reports.samples().getFirst(), "by-the-page");
    var thin = (ObjectNode) Caller.JSON.readTree(sample);
    thin.remove("scope");
    id =
        suite
            .as("reporter")
            .post("incident-service", "/incidents", thin.toString())
            .expect(201)
            .body()
            .get("id")
            .asText();
    following = new Following(suite, id);
    following.untilGraded();
  }

  @Test
  @Timeout(300)
  void theyShowTheGradingAndReturnTheReportAndTheQuestionReachesTheDossier() throws Exception {
    var blocks =
        BLOCK.matcher(Files.readString(PAGE)).results().map(block -> block.group(1)).toList();
    assertThat(blocks).hasSize(2);
    var printed = run(blocks);

    assertThat(printed).contains("HTTP/1.1 200 OK", "\"proposal\":", "\"missingFacts\":[\"scope\"");
    assertThat(printed).containsIgnoringCase("etag: \"1\"");
    assertThat(printed).contains("HTTP/1.1 201 Created", "/grading/returns/1");
    assertThat(printed).contains("\"askedFor\":[\"scope\",\"summary\"]", QUESTION);

    var dossier = following.untilDossier(found -> question(found) != null);
    assertThat(question(dossier)).isEqualTo(QUESTION);
    assertThat(following.timelineTypes())
        .contains("escalation.facts-requested", "decision.facts-asked");
    following.verifiesWhole();
  }

  private static String question(JsonNode dossier) {
    return dossier.path("returns").path(0).path("question").textValue();
  }

  private String run(List<String> blocks) throws IOException, InterruptedException {
    var token = suite.token("group-office", "party-affairs");
    var suiteCommand = directory.resolve("suite");
    Files.writeString(suiteCommand, "#!/bin/sh\necho '" + token + "'\n");
    Files.setPosixFilePermissions(suiteCommand, PosixFilePermissions.fromString("rwx------"));
    var script = directory.resolve("recipes.sh");
    Files.writeString(
        script,
        "set -euo pipefail\nID="
            + id
            + "\n"
            + String.join("\n", blocks)
                .replace("http://localhost:8082", suite.url("escalation-service", "")));
    var printed = directory.resolve("printed").toFile();
    var process =
        new ProcessBuilder("bash", script.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    var output = Files.readString(printed.toPath(), UTF_8);
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }
}
