package yuqing.escalation.factsrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent.Amended;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.Scope;
import yuqing.escalation.casefile.FactHistory;

/// When a return counts as answered.
class StatedFactsTest {

  private static final Instant ASKED = Instant.parse("2026-10-13T00:30:00Z");
  private static final Facts THIN = facts(null, null);

  private static Facts facts(Scope scope, Boolean aptToSpread) {
    return new Facts(
        "标题", "摘要", Category.STUDENT_LIFE, Nature.OPINION, scope, null, aptToSpread, false);
  }

  private static Amended amended(int minutesAfter, Facts facts, String... changed) {
    var office = new Recorder("group-office", "group-office", null);
    return new Amended(facts, List.of(changed), null, minutes(minutesAfter), office);
  }

  private static Instant minutes(int after) {
    return ASKED.plus(Duration.ofMinutes(after));
  }

  private static StatedFacts to(List<AskedFact> askedFor, Amended... amendments) {
    return StatedFacts.to(askedFor, ASKED, new FactHistory(THIN, List.of(amendments)));
  }

  @Test
  void theLastFactStatedAnswersIt() {
    var asked = List.of(AskedFact.APT_TO_SPREAD, AskedFact.SCOPE);
    var scoped = amended(1, facts(Scope.LOCAL, null), "scope");
    assertThat(to(asked, scoped))
        .isEqualTo(new StatedFacts(List.of(AskedFact.APT_TO_SPREAD), null));
    assertThat(to(asked, scoped, amended(2, facts(Scope.LOCAL, false), "aptToSpread")))
        .as("false is stated as well as true")
        .isEqualTo(new StatedFacts(List.of(), minutes(2)));
  }

  @Test
  void whatIsRecordedAtItsVeryInstantComesAfterIt() {
    assertThat(to(List.of(AskedFact.SUMMARY), amended(0, THIN, "summary")).at()).isEqualTo(ASKED);
  }

  @Test
  void aSummaryOfBeforeIsNoAnswer() {
    assertThat(to(List.of(AskedFact.SUMMARY), amended(-1, THIN, "summary")).missing())
        .containsExactly(AskedFact.SUMMARY);
  }

  @Test
  void whatStoodWhenItWasAskedForWasNotMissing() {
    assertThat(to(List.of(AskedFact.SCOPE), amended(-1, facts(Scope.LOCAL, null), "scope")).at())
        .isEqualTo(ASKED);
  }

  @Test
  void whatWasTakenAwayBeforeIsMissingAndWhatIsTakenAwayLaterWasStated() {
    var stated = facts(Scope.LOCAL, null);
    assertThat(
            to(List.of(AskedFact.SCOPE), amended(-2, stated, "scope"), amended(-1, THIN, "scope"))
                .missing())
        .containsExactly(AskedFact.SCOPE);
    assertThat(
            to(List.of(AskedFact.SCOPE), amended(1, stated, "scope"), amended(2, THIN, "scope"))
                .at())
        .isEqualTo(minutes(1));
  }
}
