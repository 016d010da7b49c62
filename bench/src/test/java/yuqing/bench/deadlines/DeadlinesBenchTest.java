package yuqing.bench.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import yuqing.launcher.SuiteDirectory;
import yuqing.localstack.TestRuns;

/// A small run of the part that needs PostgreSQL only; how fast it was is not looked at.
class DeadlinesBenchTest {

  private static final BenchScale SMALL =
      new BenchScale(1_000, 3, 20, 100, 5, 20, Duration.ofMillis(300));

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @Test
  void aSmallRunFiresEverythingOnceAndNothingEarlyAndTellsWhatItMeasured() throws Exception {
    var out = new PrintStream(told, true, StandardCharsets.UTF_8);
    var runs = new TestRuns(Path.of("target", "bench").toAbsolutePath());
    var findings = new DeadlineReport(out);
    new DeadlinesBench(new SuiteDirectory(Path.of("..")), out, InstantSource.system())
        .engines(runs, SMALL, findings);
    findings.print();

    // Whatever is lost or fires twice would have thrown.
    assertThat(findings.noneEarly()).isTrue();
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("0 of 246", "burst of 20", "drain of 100 overdue", "empty poll at 1000 open");
  }
}
