package yuqing.procedure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command `policy lint`.
class PolicyLintTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String bundled;

  @BeforeEach
  void read() throws IOException {
    try (var in = getClass().getResourceAsStream("/policy/2024-09-25.yaml")) {
      bundled = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private int lint(String... files) {
    return new PolicyLint(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(files);
  }

  private String next(String follows) {
    return bundled.replace("edition: 2024-09-25", "edition: 2027-03-01\nfollows: " + follows);
  }

  @Test
  void theBundledEditionAndOneThatFollowsItAreSound() throws IOException {
    assertThat(lint(file("same.yaml", bundled), file("next.yaml", next("2024-09-25")))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("next.yaml: valid\n");
  }

  @Test
  void everyFindingIsALineWithFileLineAndRemedy() throws IOException {
    var broken =
        next("2024-09-25").replace("owner: admin-office", "owner: x").replace("12 h", "12 hours");
    assertThat(lint(file("broken.yaml", broken))).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).matches(".*broken\\.yaml:\\d+: \\w+: .+; .+"));
  }

  @Test
  void editionsAreHeldAgainstEachOther() throws IOException {
    assertThat(lint(file("next.yaml", next("2026-01-01")))).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("next.yaml:").contains("gap: ");
  }

  @Test
  void whatIsWrongInAFileAndBesideTheOthersIsToldAtOnce() throws IOException {
    var broken = next("2026-01-01").replace("owner: admin-office", "owner: x");
    assertThat(lint(file("broken.yaml", broken), file("twin.yaml", next("2024-09-25"))))
        .isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("'x' is no post")
        .contains("gap: follows 2026-01-01")
        .contains("overlap: ");
  }

  @Test
  void aFileThatIsNotThereIsToldOnTheErrorOutput() {
    assertThat(lint("nowhere.yaml")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no such file");
    assertThat(lint()).isEqualTo(2);
  }
}
