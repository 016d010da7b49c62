package yuqing.escalation.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.escalation.casefile.Incident;
import yuqing.procedure.casefile.Obligation;
import yuqing.procedure.policy.PolicyEditions;
import yuqing.procedure.whatif.ObligationDifference;
import yuqing.procedure.whatif.WhatIf;

/// Of an incident that owes windows without number the first 100 are kept, and all are counted.
class WhatIfSummaryTest {

  private static final ObligationCode CODE = ObligationCode.ROUND_THE_CLOCK_EXCHANGE;

  private static Obligation window(int number) {
    var rule = PolicyEditions.bundled().all().getFirst().rule(CODE);
    var opened = Instant.parse("2026-10-12T00:00:00Z").plus(Duration.ofHours(4L * number));
    return new Obligation(
        CODE,
        CODE.code() + "/" + number,
        Optional.of(opened.toString()),
        opened,
        opened,
        opened.plus(Duration.ofHours(4)),
        false,
        Outcome.MISSED,
        Optional.empty(),
        rule.terms().getFirst(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static WhatIfSummary outlineOf(int windows) {
    List<ObligationDifference> dropped =
        IntStream.range(0, windows)
            .mapToObj(
                number -> new ObligationDifference(Optional.of(window(number)), Optional.empty()))
            .toList();
    return WhatIfSummary.of(new WhatIf(Level.ONE, Level.ONE, dropped), dropped.size());
  }

  @Test
  void theFirstHundredAreKept() {
    var outline = outlineOf(150);
    assertThat(outline.differences()).hasSize(100);
    assertThat(outline.differences().getLast().either()).isEqualTo(window(99));
    assertThat(outline.moreDifferences()).isEqualTo(50);
    assertThat(outlineOf(100).moreDifferences()).isZero();
  }

  @Test
  void allAreCounted() {
    assertThat(outlineOf(150).kinds())
        .isEqualTo(
            Map.of(
                ObligationDifference.Kind.DROPPED,
                150L,
                ObligationDifference.Kind.NO_LONGER_MISSED,
                150L));
    var tried =
        List.of(
            new WhatIfResult(new Incident(), Optional.of(outlineOf(150))),
            new WhatIfResult(new Incident(), Optional.of(outlineOf(0))),
            new WhatIfResult(new Incident(), Optional.of(outlineOf(7))));
    var totals = WhatIfAnswer.Totals.of(tried);
    assertThat(totals.differing()).isEqualTo(2);
    assertThat(totals.obligations()).containsEntry(ObligationDifference.Kind.DROPPED, 157L);
  }
}
