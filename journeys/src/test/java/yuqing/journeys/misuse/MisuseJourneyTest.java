package yuqing.journeys.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every operation of every service, misused in every way of the corpus: it is refused as
/// required and leaves no trace, and the services are as healthy afterwards as before.
class MisuseJourneyTest {

  private static final int CORPUS_AT_LEAST = 5000;
  private static final Path FINDINGS = Path.of("target", "misuse-findings.txt");

  @Test
  void whatIsMisusedIsRefusedLeavesNoTraceAndHarmsNoService() {
    var sampling = Sampling.ofProperties();
    var suite = MisusedSuite.get();
    var all = Tries.of(suite.operations());
    var tries = sampling.of(all);
    System.out.println("misuse: " + sampling + "\n" + Report.counted(all, tries));
    assertThat(all).hasSizeGreaterThan(CORPUS_AT_LEAST);
    assertThat(tries).isNotEmpty();

    var findings = findings(suite, tries);

    Report.write(FINDINGS, findings);
    if (!findings.isEmpty()) {
      // What was carried out by mistake would make a second try fail by itself.
      MisusedSuite.discard();
    }
    assertThat(findings.size())
        .as("misuse: %s; all of it: %s\n%s", sampling, FINDINGS, Report.of(findings))
        .isZero();
  }

  private static List<Finding> findings(MisusedSuite suite, List<Try> tries) {
    var findings = new ArrayList<Finding>();
    var workers = suite.workers();
    var before = suite.rows().quiet();
    suite.markLogs();
    long begun = System.nanoTime();
    try (var sender = new Sender(suite::port)) {
      findings.addAll(sender.findings(refused(tries, true)));
      findings.addAll(TraceCheck.findings(before, suite.rows().quiet()));
      findings.addAll(sender.findings(refused(tries, false)));
    }
    var taken = Duration.ofNanos(System.nanoTime() - begun);
    System.out.println("misuse: %d tries in %d s".formatted(tries.size(), taken.toSeconds()));
    findings.addAll(new Aftermath(suite).findings(workers));
    return findings;
  }

  /// Those that may be carried out come after the rows have been compared.
  private static List<Try> refused(List<Try> tries, boolean refused) {
    return tries.stream().filter(each -> each.expected().refused() == refused).toList();
  }
}
