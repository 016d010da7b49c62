package yuqing.archive.reviewdraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static yuqing.archive.Case.HEAD;
import static yuqing.archive.Case.OFFICE;
import static yuqing.archive.Case.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.archive.Case;
import yuqing.archive.dossier.ProjectedDossier;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.RecordedAfterwards;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;

/// The six times of a review, by table: what begins them, what ends them, whole minutes.
class ReviewTimesTest {

  private static final String HASH = "0f".repeat(32);

  private final Case incident = new Case();
  private final List<EventData> events = new ArrayList<>();

  private void given(EventData... some) {
    events.addAll(Arrays.asList(some));
  }

  private List<TimeTaken> times(TimeKind kind) {
    return ReviewTimes.of(ProjectedDossier.of(incident, events)).stream()
        .filter(each -> each.kind() == kind)
        .toList();
  }

  private TimeTaken time(TimeKind kind) {
    assertThat(times(kind)).hasSize(1);
    return times(kind).getFirst();
  }

  private static IncidentEvent.ActionRecorded act(Action action, Instant at) {
    return new IncidentEvent.ActionRecorded(
        action, at, at, HEAD, null, null, null, null, null, null, null, null, List.of());
  }

  private static EscalationEvent.ObligationOpened opened(Obligation of, Instant at) {
    return new EscalationEvent.ObligationOpened(
        of, Level.TWO, at, at.plus(Duration.ofHours(4)), LocalDate.of(2024, 9, 25));
  }

  private static EscalationEvent.ObligationMet met(Obligation of, Instant at) {
    return new EscalationEvent.ObligationMet(of, at.plusSeconds(1), at, at);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "59, 0",
    "60, 1",
    "119, 1",
    "3600, 60",
    "-1, 0", // done before it began
    "-7200, 0",
  })
  void minutesAreWholeAndCut(int seconds, long minutes) {
    assertThat(TimeTaken.minutes(at(1), at(1).plusSeconds(seconds))).isEqualTo(minutes);
  }

  @Test
  void oneThatHasNotEndedHasNone() {
    assertThat(TimeTaken.minutes(at(1), null)).isNull();
    assertThat(TimeTaken.minutes(null, at(1))).isNull();
  }

  @Test
  void ofABareReportNothingHasEnded() {
    given(incident.reported());
    var ended =
        ReviewTimes.of(ProjectedDossier.of(incident, events)).stream()
            .filter(each -> each.minutes() != null)
            .toList();
    assertThat(ended).extracting(TimeTaken::kind).containsExactly(TimeKind.REPORT);
    assertThat(ended.getFirst().minutes()).as("from the discovery to the receipt").isEqualTo(5);
  }

  @Test
  void toReportIsFromTheDiscoveryToWhatMetTheObligation() {
    var report = incident.obligation(ObligationCode.REPORT_TO_PARTY_OFFICE, null);
    given(incident.reported(), opened(report, Case.DISCOVERED.plusSeconds(300)));
    assertThat(time(TimeKind.REPORT).minutes()).isNull();
    assertThat(time(TimeKind.REPORT).duty().outcome()).isEqualTo(Outcome.OPEN);
    given(met(report, Case.DISCOVERED.plus(Duration.ofMinutes(25))));
    assertThat(time(TimeKind.REPORT).minutes()).isEqualTo(25);
    assertThat(time(TimeKind.REPORT).duty().outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void toGradeIsFromTheReceiptToAPersonsFirstGrade() {
    given(incident.reported(), incident.graded(Level.THREE, true));
    assertThat(time(TimeKind.GRADE).to()).isNull();
    given(incident.graded(Level.TWO, false));
    assertThat(time(TimeKind.GRADE).from()).isEqualTo(Case.DISCOVERED.plusSeconds(300));
    assertThat(time(TimeKind.GRADE).minutes()).isEqualTo(55);
  }

  @Test
  void handlingIsStartedAgainAtAReopening() {
    var first = incident.obligation(ObligationCode.ORGANISE_HANDLING, null);
    var again = incident.obligation(ObligationCode.ORGANISE_HANDLING, null);
    given(incident.reported(), incident.graded(Level.TWO, true));
    given(opened(first, at(1)), met(first, at(2)), opened(again, at(50)), met(again, at(53)));
    assertThat(times(TimeKind.START_HANDLING))
        .extracting(TimeTaken::number, TimeTaken::minutes)
        .containsExactly(tuple(1, 60L), tuple(2, 180L));
  }

  @Test
  void whereNoObligationIsKnownTheRecordSaysIt() {
    given(
        incident.reported(),
        incident.graded(Level.TWO, true),
        act(Action.HANDLING_STARTED, at(3)),
        act(Action.HANDLING_STARTED, at(5)),
        act(Action.PEOPLE_ANSWERED, at(9)),
        new IncidentEvent.ReplyDrafted(1, "今晚恢复", HASH, at(4), HEAD),
        new IncidentEvent.ReplyApproved(1, HASH, null, at(5), OFFICE),
        new IncidentEvent.ReplyDelivered(1, HASH, "weibo", null, at(8), at(8), HEAD));
    assertThat(time(TimeKind.START_HANDLING).minutes()).isEqualTo(120);
    assertThat(time(TimeKind.ANSWER).minutes()).as("by the earlier of the two").isEqualTo(420);
    assertThat(time(TimeKind.ANSWER).duty()).isNull();
  }

  @Test
  void eachReplyIsTimedToItsDecision() {
    given(
        incident.reported(),
        new IncidentEvent.ReplyDrafted(1, "今晚恢复", HASH, at(3), HEAD),
        new IncidentEvent.ReplyReturned(1, HASH, "写明时间", at(4), OFFICE),
        new IncidentEvent.ReplyDrafted(2, "今晚八时恢复", HASH, at(5), HEAD));
    var second =
        new Obligation(
            UUID.randomUUID(),
            ObligationCode.APPROVE_REPLY,
            "approve-reply/reply-2-level-2-stay-1",
            null,
            10,
            Post.ADMIN_OFFICE,
            "admin-office");
    given(opened(second, at(5)));
    assertThat(times(TimeKind.APPROVE))
        .extracting(TimeTaken::number, TimeTaken::minutes, each -> each.duty() == null)
        .containsExactly(tuple(1, 60L, true), tuple(2, null, false));
  }

  @Test
  void eachEndHasItsFiling() {
    var first = incident.obligation(ObligationCode.FILE_RESULT, null);
    var again = incident.obligation(ObligationCode.FILE_RESULT, null);
    given(incident.reported(), opened(first, at(10)), met(first, at(12)));
    given(opened(again, at(40)), incident.missed(again));
    assertThat(times(TimeKind.FILE))
        .extracting(TimeTaken::number, TimeTaken::minutes, each -> each.duty().outcome())
        .containsExactly(tuple(1, 120L, Outcome.MET), tuple(2, null, Outcome.MISSED));
  }

  @Test
  void ofOneThatWasOverBeforeItWasEnteredWhatIsStated() {
    var report = incident.reported();
    given(
        new RecordedAfterwards(
            report.number(),
            report.source(),
            report.facts(),
            report.department(),
            Level.THREE,
            report.discoveredAt(),
            report.receivedAt(),
            at(10),
            at(12),
            "已恢复",
            "停电补录",
            false,
            List.of(),
            at(90),
            OFFICE));
    assertThat(ReviewTimes.of(ProjectedDossier.of(incident, events)))
        .extracting(TimeTaken::kind, TimeTaken::minutes)
        .containsExactly(tuple(TimeKind.REPORT, 5L), tuple(TimeKind.FILE, 120L));
  }
}
