package yuqing.archive.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yuqing.archive.volume.course.AlertProof;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EventTypes;
import yuqing.contracts.IncidentEvent.DifferenceDecision;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Means;
import yuqing.contracts.term.MeetingKind;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportKind;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;
import yuqing.contracts.term.State;
import yuqing.contracts.term.TaskOrigin;

/// Every term that a paper prints has a name of its own.
class TermLabelsTest {

  private static Stream<List<? extends Enum<?>>> terms() {
    return Stream.of(
        List.of(Action.values()),
        List.of(AlertCause.values()),
        List.of(AlertProof.values()),
        List.of(Category.values()),
        List.of(DecidedBy.values()),
        List.of(DifferenceDecision.values()),
        List.of(DutyFault.values()),
        List.of(Impact.values()),
        List.of(Level.values()),
        List.of(Means.values()),
        List.of(MeetingKind.values()),
        List.of(Nature.values()),
        List.of(Outcome.values()),
        List.of(ReportKind.values()),
        List.of(ReportedBy.values()),
        List.of(Scope.values()),
        List.of(State.values()),
        List.of(TaskOrigin.values()));
  }

  @ParameterizedTest
  @MethodSource("terms")
  void everyTermHasAName(List<? extends Enum<?>> terms) {
    assertThat(terms.stream().map(TermLabels::of))
        .allMatch(name -> !name.isBlank() && !name.contains("「"))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyTypeOfEventHasAName() {
    assertThat(EventTypes.names()).allMatch(type -> TermLabels.has("type", type));
  }

  @Test
  void whatHasNoNameIsPrintedAsItIs() {
    assertThat(TermLabels.of("rule", "brand-new")).isEqualTo("「brand-new」");
  }

  @Test
  void aWindowAndADifferenceAreNamedWithTheirObligation() {
    assertThat(TermLabels.of(obligation(ObligationCode.DAILY_EXCHANGE, "x", "2026-10-13")))
        .isEqualTo("每日互通信息（2026-10-13）");
    var began = obligation(ObligationCode.ROUND_THE_CLOCK_EXCHANGE, "x", "2026-10-13T08:15+08:00");
    assertThat(TermLabels.of(began)).endsWith("（2026-10-13 08:15 起）");
    assertThat(TermLabels.of(ObligationCode.DAILY_EXCHANGE, "Tonight")).endsWith("（Tonight）");
    assertThat(TermLabels.of(obligation(ObligationCode.CONFIRM_GRADE, "difference/2", null)))
        .isEqualTo("处理再次报送的不同要素（第2项）");
  }

  private static Obligation obligation(ObligationCode code, String key, String window) {
    return new Obligation(null, code, key, window, 10, Post.LIAISON, "logistics");
  }
}
