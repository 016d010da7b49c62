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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.archive.Case;
import yuqing.archive.StoredEntries;
import yuqing.archive.dossier.ProjectedDossier;
import yuqing.archive.figures.CaseTime;
import yuqing.archive.figures.FiguresProjection;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;

/// The six times of a review: those of the statistics, each with what is owed of it.
class ReviewTimesTest {

  private static final String HASH = "0f".repeat(32);

  private final Case incident = new Case();
  private final List<EventData> events = new ArrayList<>();

  private void given(EventData... some) {
    events.addAll(Arrays.asList(some));
  }

  private List<TimeTaken> times() {
    var figures = new FiguresProjection();
    var entries = new StoredEntries(incident);
    events.forEach(event -> figures.take(entries.next(event)));
    return ReviewTimes.of(ProjectedDossier.of(incident, events), figures.figures());
  }

  private TimeTaken time(CaseTime time) {
    return times().stream().filter(each -> each.time() == time).findFirst().orElseThrow();
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
  void ofABareReportNothingElseHasEnded() {
    given(incident.reported());
    assertThat(times()).extracting(TimeTaken::time).containsExactly(CaseTime.values());
    assertThat(times().stream().filter(each -> each.minutes() != null))
        .extracting(TimeTaken::time, TimeTaken::minutes)
        .as("from the discovery to the receipt")
        .containsExactly(tuple(CaseTime.REPORT, 5L));
  }

  @Test
  void ofEachTheObligationInForceIsThere() {
    var report = incident.obligation(ObligationCode.REPORT_TO_PARTY_OFFICE, null);
    given(incident.reported(), opened(report, Case.DISCOVERED.plusSeconds(300)));
    assertThat(time(CaseTime.REPORT).duty().outcome()).isEqualTo(Outcome.OPEN);
    given(met(report, Case.DISCOVERED.plus(Duration.ofMinutes(25))));
    assertThat(time(CaseTime.REPORT).duty().outcome()).isEqualTo(Outcome.MET);
    assertThat(time(CaseTime.REPORT).minutes()).as("the time ends at the receipt").isEqualTo(5);
    assertThat(time(CaseTime.GRADE).duty()).isNull();
  }

  @Test
  void ofSeveralTheLastThatWasNotWithdrawnIsInForce() {
    var first = incident.obligation(ObligationCode.FILE_RESULT, null);
    var again = incident.obligation(ObligationCode.FILE_RESULT, null);
    var gone = incident.obligation(ObligationCode.FILE_RESULT, null);
    given(incident.reported(), opened(first, at(10)), met(first, at(12)));
    given(opened(again, at(40)), incident.missed(again), opened(gone, at(50)));
    given(new EscalationEvent.ObligationWithdrawn(gone, at(51), "REOPENED"));
    assertThat(time(CaseTime.FILE).duty().id()).isEqualTo(again.id());
  }

  @Test
  void toAnswerIsFromTheReceiptToTheEarlierOfTheTwoAnswers() {
    given(
        incident.reported(),
        incident.graded(Level.TWO, true),
        act(Action.PEOPLE_ANSWERED, at(9)),
        new IncidentEvent.ReplyDrafted(1, "今晚恢复", HASH, at(4), HEAD),
        new IncidentEvent.ReplyApproved(1, HASH, null, at(5), OFFICE),
        new IncidentEvent.ReplyDelivered(1, HASH, "weibo", null, at(8), at(8), HEAD));
    assertThat(time(CaseTime.ANSWER).from()).isEqualTo(Case.DISCOVERED.plusSeconds(300));
    assertThat(time(CaseTime.ANSWER).to()).isEqualTo(at(8));
    assertThat(time(CaseTime.APPROVE).minutes()).isEqualTo(60);
  }

  @Test
  void ofOneThatWasOverBeforeItWasEnteredWhatIsStated() {
    given(incident.afterwards(Level.THREE));
    assertThat(times())
        .extracting(TimeTaken::time, TimeTaken::minutes)
        .containsExactly(tuple(CaseTime.REPORT, 5L), tuple(CaseTime.FILE, 360L));
  }
}
