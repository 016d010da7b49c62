package yuqing.procedure.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command: exit codes, and what goes where.
class SimulateCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... args) {
    return new SimulateCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(args);
  }

  private String given(String name) {
    return Resources.path("scenarios/" + name).toString();
  }

  private String written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String wrong() throws IOException {
    var text = Resources.text("scenarios/01-level-3-case-filed-on-the-last-second.yaml");
    return written("wrong.yaml", text.replace("level: 3\n", "level: 1\n"));
  }

  @Test
  void allAsExpected() {
    assertThat(run(given("02-level-2-reply-returned-once.yaml"))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("level 2")
        .contains("due 2026-10-14T00:00:00+08:00  MISSED     art. 10  daily-exchange 2026-10-13\n");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aDifferenceIsExitOneAndNamed() throws IOException {
    var wrong = wrong();
    assertThat(run(wrong)).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains(wrong + ": level: expected 1, is 3");
  }

  @Test
  void aRefusedFileIsExitTwoAndTheOthersAreStillJudged() throws IOException {
    var bad = written("bad.yaml", "scenario: x\nfoo: 1\n");
    assertThat(run(bad, wrong(), given("26-before-the-receipt.yaml"))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(bad + ":2: foo: unknown key 'foo'");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("expected 1")
        .contains("no level yet");
  }

  @Test
  void wrongUse() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--jsn", given("26-before-the-receipt.yaml"))).isEqualTo(2);
    assertThat(run(folder.resolve("none.yaml").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("unknown option --jsn")
        .contains("there is no such file");
  }

  @Test
  void jsonIsOneDocumentAFile() throws IOException {
    var files = List.of(wrong(), given("03-ideology-straight-to-level-1.yaml"));
    assertThat(run(files.get(0), "--json", files.get(1))).isEqualTo(1);
    var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2);
    var document = new ObjectMapper().readTree(lines.get(1));
    assertThat(document.fieldNames())
        .toIterable()
        .containsExactly("scenario", "level", "obligations");
    assertThat(document.get("level").isInt()).isTrue();
    var window = obligation(document, "round-the-clock-exchange");
    assertThat(window)
        .hasToString(
            """
            {"code":"round-the-clock-exchange","window":"2026-10-16T09:03:00+08:00",\
            "opened":"2026-10-16T09:03:00+08:00","due":"2026-10-16T13:03:00+08:00",\
            "outcome":"MET","metAt":"2026-10-16T12:00:00+08:00","article":10}""");
    var missed = obligation(document, "head-reports-to-offices");
    assertThat(missed.has("metAt")).isFalse();
    assertThat(missed.has("window")).isFalse();
  }

  private static JsonNode obligation(JsonNode document, String code) {
    return StreamSupport.stream(document.get("obligations").spliterator(), false)
        .filter(each -> each.get("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void jsonBeforeTheReceiptHasNoLevel() {
    assertThat(run("--json", given("26-before-the-receipt.yaml"))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"level\":null,\"obligations\":[]");
  }
}
