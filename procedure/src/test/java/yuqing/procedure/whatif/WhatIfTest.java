package yuqing.procedure.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.procedure.whatif.ObligationDifference.Kind.ADDED;
import static yuqing.procedure.whatif.ObligationDifference.Kind.DROPPED;
import static yuqing.procedure.whatif.ObligationDifference.Kind.MISSED;
import static yuqing.procedure.whatif.ObligationDifference.Kind.MOVED;
import static yuqing.procedure.whatif.ObligationDifference.Kind.NO_LONGER_MISSED;
import static yuqing.procedure.whatif.ObligationDifference.Kind.REASSIGNED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;
import yuqing.procedure.Judgement;
import yuqing.procedure.Procedure;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.Report;
import yuqing.procedure.casefile.SchoolZone;
import yuqing.procedure.policy.EditionReader;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.PolicyEditions;

/// A draft against the edition that judges, on one incident discovered and received at 09:00 and
/// judged at noon.
class WhatIfTest {

  private static final Instant NINE = Instant.parse("2026-10-12T01:00:00Z");
  private static final Instant NOON = NINE.plus(Duration.ofHours(3));
  private static final PolicyEdition OWN = PolicyEditions.bundled().all().getFirst();

  private static CaseFile incident(Scope scope, CaseEvent... events) {
    return new CaseFile(
        new Report(
            Category.STUDENT_LIFE,
            scope,
            Impact.SOME,
            false,
            false,
            "logistics",
            NINE,
            NINE,
            ReportedBy.REPORTER),
        List.of(events));
  }

  private static PolicyEdition draft(String from, String to) {
    assertThat(OWN.text()).contains(from);
    return EditionReader.read("draft", OWN.text().replace(from, to));
  }

  private static Judgement judged(PolicyEdition edition, CaseFile file) {
    return Procedure.judge(edition, List.of(), file, SchoolZone.DEFAULT, NOON);
  }

  private static WhatIf whatIf(PolicyEdition draft, CaseFile file) {
    return WhatIf.between(judged(OWN, file), judged(draft, file));
  }

  private static Map<String, Set<ObligationDifference.Kind>> kinds(WhatIf whatIf) {
    return whatIf.differences().stream()
        .collect(Collectors.toMap(each -> each.either().key(), ObligationDifference::kinds));
  }

  @Test
  void anEditionAgainstItselfChangesNothing() {
    var whatIf = whatIf(OWN, incident(Scope.GENERAL));
    assertThat(whatIf.same()).isTrue();
    assertThat(whatIf.level()).isEqualTo(Level.TWO);
  }

  @Test
  void aLongerTimeMovesTheDueAndMissesNoMore() {
    var confirm = "owner: group-office, within: 1 h, source: school, remind-before: 20 min";
    var longer = draft(confirm, confirm.replace("1 h", "5 h"));
    var whatIf = whatIf(longer, incident(Scope.INDIVIDUAL));
    assertThat(kinds(whatIf))
        .isEqualTo(Map.of("confirm-grade/receipt", Set.of(MOVED, NO_LONGER_MISSED)));
    var difference = whatIf.differences().getFirst();
    assertThat(difference.own().orElseThrow().due()).isEqualTo(NINE.plus(Duration.ofHours(1)));
    assertThat(difference.draft().orElseThrow().due()).isEqualTo(NINE.plus(Duration.ofHours(5)));
  }

  @Test
  void aShorterTimeMissesWhatWasDoneInTime() {
    var shorter = draft("within: 4 h, source: school", "within: 90 min, source: school");
    var done = NINE.plus(Duration.ofHours(2));
    var whatIf =
        whatIf(
            shorter,
            incident(Scope.INDIVIDUAL, new CaseEvent.Done(Action.HANDLING_STARTED, done, done)));
    assertThat(kinds(whatIf)).isEqualTo(Map.of("organise-handling/receipt", Set.of(MOVED, MISSED)));
  }

  @Test
  void aGraverLevelAddsWhatItOwesAndSomeOfItIsMissed() {
    var graver =
        draft("when: [{scope: [GENERAL]}, {apt-to-spread: true}]", "when: [{scope: [LOCAL]}]");
    var whatIf = whatIf(graver, incident(Scope.LOCAL));
    assertThat(whatIf.level()).isEqualTo(Level.THREE);
    assertThat(whatIf.draftLevel()).isEqualTo(Level.TWO);
    assertThat(kinds(whatIf))
        .containsEntry("head-reports-to-offices/level-2-stay-1", Set.of(ADDED, MISSED))
        .containsEntry("draft-reply/level-2-stay-1", Set.of(ADDED))
        .doesNotContainKey("organise-handling/receipt");
  }

  @Test
  void aLesserLevelDropsWhatItDoesNotOwe() {
    var lesser =
        draft("when: [{scope: [GENERAL]}, {apt-to-spread: true}]", "when: [{apt-to-spread: true}]");
    var whatIf = whatIf(lesser, incident(Scope.GENERAL));
    assertThat(kinds(whatIf))
        .containsEntry("head-reports-to-offices/level-2-stay-1", Set.of(DROPPED, NO_LONGER_MISSED));
  }

  @Test
  void anotherOwnerIsADifferenceAndAnotherReminderIsNone() {
    var other = draft("owner: group-office, within: 1 h", "owner: admin-office, within: 1 h");
    assertThat(kinds(whatIf(other, incident(Scope.INDIVIDUAL))))
        .isEqualTo(Map.of("confirm-grade/receipt", Set.of(REASSIGNED)));
    var reminder = draft("remind-before: 20 min", "remind-before: 25 min");
    assertThat(whatIf(reminder, incident(Scope.INDIVIDUAL)).same()).isTrue();
  }

  /// Whatever level opened it: an incident straight at level 1 owes it by either.
  @Test
  void theSameDutyFromAnotherLevelOnIsNoOther() {
    var head = "owed: [level-2]\n    met-by: [HEAD_REPORTED_TO_OFFICES]";
    var draft = draft(head, head.replace("level-2", "level-1"));
    var decided = new CaseEvent.GradeConfirmed(Level.ONE, Post.GROUP_OFFICE, "扩大", NINE);
    assertThat(whatIf(draft, incident(Scope.GENERAL, decided)).same()).isTrue();
    assertThat(kinds(whatIf(draft, incident(Scope.GENERAL))))
        .isEqualTo(
            Map.of("head-reports-to-offices/level-2-stay-1", Set.of(DROPPED, NO_LONGER_MISSED)));
  }

  @Test
  void aPersonsDecisionStandsUnderEveryEdition() {
    var graver =
        draft("when: [{scope: [GENERAL]}, {apt-to-spread: true}]", "when: [{scope: [LOCAL]}]");
    var at = NINE.plus(Duration.ofMinutes(1));
    var decided = new CaseEvent.GradeConfirmed(Level.THREE, Post.GROUP_OFFICE, "个案", at);
    var whatIf = whatIf(graver, incident(Scope.LOCAL, decided));
    assertThat(whatIf.draftLevel()).isEqualTo(Level.THREE);
  }

  /// Withdrawn by the lowering, or never owed: neither is owed now.
  @Test
  void whatIsWithdrawnIsAsGoodAsNotThere() {
    var lesser =
        draft("when: [{scope: [GENERAL]}, {apt-to-spread: true}]", "when: [{apt-to-spread: true}]");
    var at = NINE.plus(Duration.ofMinutes(1));
    var lowered = new CaseEvent.GradeConfirmed(Level.THREE, Post.GROUP_OFFICE, "个案", at);
    assertThat(whatIf(lesser, incident(Scope.GENERAL, lowered)).same()).isTrue();
  }
}
