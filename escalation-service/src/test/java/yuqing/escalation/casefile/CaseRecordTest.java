package yuqing.escalation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Means;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportKind;
import yuqing.contracts.term.ReportedBy;
import yuqing.procedure.casefile.CaseEvent;

class CaseRecordTest {

  private static final Instant RECEIVED = Instant.parse("2026-10-13T00:20:00Z");
  private static final Recorder HEAD = new Recorder("department-head", "head", "logistics");
  private static final UUID OTHER = UUID.randomUUID();

  private static Instant at(int minute) {
    return RECEIVED.plusSeconds(60L * minute);
  }

  private static Facts facts(Category category) {
    return new Facts("标题", "摘要", category, Nature.OPINION, null, null, null, false);
  }

  private static final EventData REPORTED =
      new IncidentEvent.Reported(
          "YQ-2026-00001",
          new Source("sample", "c01"),
          facts(Category.STUDENT_LIFE),
          "logistics",
          null,
          RECEIVED,
          RECEIVED,
          ReportedBy.LIAISON,
          List.of(),
          HEAD,
          null);

  private static EventData act(Action action, ReportKind kind, int minute) {
    return new IncidentEvent.ActionRecorded(
        action,
        at(minute),
        at(minute),
        HEAD,
        null,
        Means.ORAL,
        null,
        null,
        null,
        null,
        kind,
        null,
        List.of());
  }

  @Test
  void withoutTheReportThereIsNoRecord() {
    var received = List.of(act(Action.PEOPLE_ANSWERED, null, 1));
    assertThat(CaseRecord.of(received, List.of())).isEmpty();
  }

  @Test
  void itTellsWhatTheIncidentIsNow() {
    var received =
        List.of(
            REPORTED,
            new IncidentEvent.Amended(facts(Category.STAFF_WORK), List.of(), null, at(1), HEAD),
            new IncidentEvent.Assigned("logistics", "personnel", "转办", at(2), HEAD),
            new IncidentEvent.Merged(OTHER.toString(), "同一事", at(3), HEAD));
    var record = CaseRecord.of(received, List.of()).orElseThrow();
    assertThat(record.number()).isEqualTo("YQ-2026-00001");
    assertThat(record.department()).isEqualTo("personnel");
    assertThat(record.sourceSystem()).isEqualTo("sample");
    assertThat(record.category()).isEqualTo(Category.STAFF_WORK);
    assertThat(record.merge()).contains(new CaseRecord.Merge(OTHER, at(3), null));
    assertThat(record.lastRecordedAt()).isEqualTo(at(3));
    // Whether the intake itself informed the office is a matter of the department then.
    assertThat(record.file().report().department()).isEqualTo("logistics");
  }

  @Test
  void aMergeHoldsUntilItIsUndone() {
    var merged = new IncidentEvent.Merged(OTHER.toString(), "同一事", at(3), HEAD);
    var unmerged = new IncidentEvent.Unmerged(OTHER.toString(), "并非同一事", at(4), HEAD);
    var again = new IncidentEvent.Merged(OTHER.toString(), "同一事", at(5), HEAD);
    var undone = CaseRecord.of(List.of(REPORTED, merged, unmerged), List.of()).orElseThrow();
    assertThat(undone.merge()).isEmpty();
    assertThat(undone.merges()).containsExactly(new CaseRecord.Merge(OTHER, at(3), at(4)));
    var holding =
        CaseRecord.of(List.of(REPORTED, merged, unmerged, again), List.of()).orElseThrow();
    assertThat(holding.merge()).contains(new CaseRecord.Merge(OTHER, at(5), null));
    assertThat(holding.merges()).hasSize(2);
  }

  @Test
  void ownDecisionsStandAmongWhatWasHeardAndFirstAtTheSameInstant() {
    var received =
        List.of(
            REPORTED, act(Action.PEOPLE_ANSWERED, null, 2), act(Action.HANDLING_STARTED, null, 5));
    var decision = new CaseEvent.GradeConfirmed(Level.TWO, Post.GROUP_OFFICE, "理由", at(5));
    var record = CaseRecord.of(received, List.of(decision)).orElseThrow();
    assertThat(record.file().events())
        .extracting(CaseEvent::action)
        .containsExactly(Action.PEOPLE_ANSWERED, Action.GRADE_CONFIRMED, Action.HANDLING_STARTED);
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void onlyTheFirstReportToTheSuperiorCounts(ReportKind kind) {
    var received = List.of(REPORTED, act(Action.REPORTED_TO_SUPERIOR, kind, 1));
    var events = CaseRecord.of(received, List.of()).orElseThrow().file().events();
    assertThat(events).hasSize(kind == ReportKind.FIRST ? 1 : 0);
  }

  @Test
  void theArchivesReviewAndClosingAreActs() {
    var received =
        List.of(
            REPORTED,
            new ArchiveEvent.ReviewHeld(at(1), at(2), HEAD, List.of()),
            new ArchiveEvent.DossierClosed(at(3), at(3), "00", HEAD, List.of()));
    assertThat(CaseRecord.of(received, List.of()).orElseThrow().file().events())
        .containsExactly(
            new CaseEvent.Done(Action.REVIEW_MEETING_HELD, at(1), at(2)),
            new CaseEvent.Done(Action.DOSSIER_CLOSED, at(3), at(3)));
  }
}
