package yuqing.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.localstack.StackResource;

/// The programs of `docs/connecting.md`, taken out of the page and run as a campus system against
/// the running suite, each where its interpreter is installed.
class ConnectingJourneyTest {

  private static final Path PAGE = Path.of("../docs/connecting.md");
  private static final Path CHINESE_PAGE = Path.of("../docs/connecting.zh.md");
  private static final Pattern BLOCK = Pattern.compile("```([a-z]+)\n(.*?)```", Pattern.DOTALL);

  @TempDir Path directory;

  private final SuiteUnderTest suite = SuiteUnderTest.get();
  private final String discoveredAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

  /// The languages of the page.
  enum PageLanguage {
    BASH("report.sh", "bash"),
    PYTHON("report.py", "python3"),
    JAVA("Report.java", "java");

    private final String file;
    private final String program;

    PageLanguage(String file, String program) {
      this.file = file;
      this.program = program;
    }

    List<String> programs() {
      return this == BASH ? List.of(program, "curl", "jq") : List.of(program);
    }
  }

  @Test
  void bothPagesHaveTheSamePrograms() throws IOException {
    var blocks = blocks(PAGE);
    assertThat(blocks).hasSize(4).isEqualTo(blocks(CHINESE_PAGE));
  }

  private static List<String> blocks(Path page) throws IOException {
    return BLOCK.matcher(Files.readString(page)).results().map(each -> each.group()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void aReportIsSentRepeatedChangedAndRefused(PageLanguage language) throws Exception {
    for (var program : language.programs()) {
      assumeTrue(
          isInstalled(program), program + " is not installed: " + language + " is NOT tried");
    }
    write(language);
    var reference = "connecting-" + language + "-" + Instant.now().toEpochMilli();

    assertThat(run(language, 0, reference, "SOME", "STUDENT_LIFE")).isEqualTo("201 true");
    assertThat(run(language, 0, reference, "SOME", "STUDENT_LIFE"))
        .as("the same key, the same answer")
        .isEqualTo("201 true");
    assertThat(run(language, 0, reference, "LARGE", "STUDENT_LIFE")).isEqualTo("200 impact");
    assertThat(run(language, 1, reference + "-2", "SOME", "WEATHER")).isEqualTo("400 category");
  }

  private void write(PageLanguage language) throws IOException {
    var fence = language.name().toLowerCase(Locale.ROOT);
    var program =
        BLOCK
            .matcher(Files.readString(PAGE))
            .results()
            .filter(each -> each.group(1).equals(fence))
            .map(each -> each.group(2))
            .findFirst()
            .orElseThrow();
    Files.writeString(directory.resolve(language.file), program);
  }

  private String run(PageLanguage language, int code, String... arguments) throws Exception {
    var line = new ArrayList<String>();
    line.add(
        language == PageLanguage.JAVA
            ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
            : language.program);
    line.add(language.file);
    line.addAll(List.of(arguments));
    var out = directory.resolve("out").toFile();
    var err = directory.resolve("err").toFile();
    var builder = new ProcessBuilder(line).directory(directory.toFile());
    builder.environment().putAll(variables());
    var process = builder.redirectOutput(out).redirectError(err).start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    var printed = Files.readString(out.toPath(), UTF_8);
    assertThat(process.exitValue())
        .as(printed + Files.readString(err.toPath(), UTF_8))
        .isEqualTo(code);
    return printed.strip();
  }

  private Map<String, String> variables() {
    var parts = StackResource.shared();
    return Map.of(
        "ISSUER",
        parts.get("YUQING_OIDC_URL"),
        "SERVER",
        suite.url("incident-service", ""),
        "CLIENT",
        "sample",
        "CLIENT_SECRET",
        parts.get(StackResource.OIDC_SECRET),
        "DISCOVERED_AT",
        discoveredAt,
        "LC_ALL",
        "C.UTF-8");
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
