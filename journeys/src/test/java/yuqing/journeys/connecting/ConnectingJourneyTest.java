package yuqing.journeys.connecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.journeys.SuiteUnderTest;
import yuqing.journeys.connecting.ConnectingProgram.ProgramRun;
import yuqing.localstack.StackResource;

/// The programs of `docs/connecting.md`, taken out of the page and run as a campus system against
/// the running suite, each where its interpreter is installed.
class ConnectingJourneyTest {
  @TempDir Path directory;

  private final String discoveredAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

  @Test
  void bothPagesHaveTheSamePrograms() throws IOException {
    var blocks = ConnectingProgram.blocks(ConnectingProgram.PAGE);
    assertThat(blocks)
        .hasSize(4)
        .isEqualTo(ConnectingProgram.blocks(ConnectingProgram.CHINESE_PAGE));
  }

  @ParameterizedTest
  @EnumSource
  void aReportIsSentRepeatedChangedAndRefused(PageLanguage language) throws Exception {
    var program = new ConnectingProgram(language, directory, variables()).write();
    var reference = "对接-" + language + "-" + Instant.now().toEpochMilli();

    assertThat(program.run(reference, "SOME", "STUDENT_LIFE"))
        .isEqualTo(new ProgramRun(0, "201 true"));
    assertThat(program.run(reference, "SOME", "STUDENT_LIFE"))
        .as("the same key, the same answer")
        .isEqualTo(new ProgramRun(0, "201 true"));
    assertThat(program.run(reference, "LARGE", "STUDENT_LIFE"))
        .isEqualTo(new ProgramRun(0, "200 impact"));
    assertThat(program.run(reference + "-2", "SOME", "WEATHER"))
        .isEqualTo(new ProgramRun(1, "400 category"));
  }

  private Map<String, String> variables() {
    var parts = StackResource.shared();
    return Map.of(
        "ISSUER",
        parts.get("YUQING_OIDC_URL"),
        "SERVER",
        SuiteUnderTest.get().url("incident-service", ""),
        "CLIENT",
        "sample",
        "CLIENT_SECRET",
        parts.get(StackResource.OIDC_SECRET),
        "DISCOVERED_AT",
        discoveredAt);
  }
}
