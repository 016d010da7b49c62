package yuqing.archive.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yuqing.archive.Case;
import yuqing.contracts.ArchiveEvent.DossierClosed;
import yuqing.contracts.ArchiveEvent.MeasureDone;
import yuqing.contracts.ArchiveEvent.ReviewHeld;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;

class CaseStatusTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant LATER = Case.FILED.plus(Duration.ofDays(2));

  private final Case incident = new Case();
  private CaseStatus standing = CaseStatus.EMPTY;
  private long n;

  private void consume(EventData data) {
    n++;
    standing = standing.after(n, data);
  }

  @Test
  void goesFromTheReportToTheClosing() {
    consume(incident.reported());
    assertThat(standing.state()).isEqualTo(State.REPORTED);
    consume(incident.started());
    assertThat(standing.state()).isEqualTo(State.HANDLING);
    consume(new IncidentEvent.HandlingEnded(Case.ENDED, null, Case.ENDED, Case.HEAD));
    assertThat(standing.state()).isEqualTo(State.ENDED);
    consume(incident.filed(1));
    assertThat(standing.state()).isEqualTo(State.FILED);
    consume(new ReviewHeld(Case.FILED, LATER, Case.OFFICE, List.of()));
    assertThat(standing.state()).isEqualTo(State.REVIEWED);
    consume(new DossierClosed(LATER, LATER, "0".repeat(64), Case.OFFICE, List.of()));
    assertThat(standing.state()).isEqualTo(State.CLOSED);
    consume(incident.started());
    assertThat(standing.state()).as("a late fact opens nothing").isEqualTo(State.CLOSED);
  }

  @Test
  void aReviewBeforeTheFilingOfTheEndInForceDoesNotCount() {
    consume(incident.reported());
    consume(new IncidentEvent.HandlingEnded(Case.ENDED, null, Case.ENDED, Case.HEAD));
    consume(incident.filed(1));
    consume(new ReviewHeld(Case.FILED.minus(MINUTE), LATER, Case.OFFICE, List.of()));
    assertThat(standing.state()).isEqualTo(State.FILED);
  }

  /// Stated in whole minutes it counts from the filing within them, whichever is read first:
  /// after a rebuild the archive's own entries come before those of incident-service.
  @Test
  void aReviewInTheMinuteOfTheFilingCountsInEitherOrder() {
    var filedAt = Case.FILED.plusSeconds(20);
    var review = new ReviewHeld(Case.FILED, LATER, Case.OFFICE, List.of());
    var end = new IncidentEvent.HandlingEnded(Case.ENDED, null, Case.ENDED, Case.HEAD);
    var filing = new IncidentEvent.ResultFiled(1, "热水已恢复。", filedAt, filedAt, Case.HEAD);
    for (EventData each : List.of(incident.reported(), end, filing, review)) {
      consume(each);
    }
    assertThat(standing.state()).isEqualTo(State.REVIEWED);
    standing = CaseStatus.EMPTY;
    for (EventData each : List.of(review, incident.reported(), end, filing)) {
      consume(each);
    }
    assertThat(standing.state()).isEqualTo(State.REVIEWED);
  }

  @Test
  void aMeasureThatIsDoneChangesNoStatus() {
    consume(incident.reported());
    var before = standing;
    consume(new MeasureDone(1, LATER, LATER, List.of(), Case.HEAD));
    assertThat(standing).isEqualTo(before);
  }

  /// The row of an older version has the review as it counted.
  @Test
  void aRowOfBeforeIsRead() throws JsonProcessingException {
    var old =
        """
        {"report":null,"department":"logistics","level":3,"mergedInto":null,
         "course":{"handling":true,"endedAt":"2026-10-15T04:00:00Z",
           "filedAt":"2026-10-15T10:00:20Z","reopenedAtEntry":0},
         "aftermath":{"reviewedAt":"2026-10-15T10:00:20Z","closedAt":null,"closedAtEntry":0}}
        """;
    assertThat(EventJson.mapper().readValue(old, CaseStatus.class).state())
        .isEqualTo(State.REVIEWED);
  }

  @Test
  void aReopeningAsksForAnotherEndFilingReviewAndClosing() {
    consume(incident.reported());
    consume(new IncidentEvent.HandlingEnded(Case.ENDED, null, Case.ENDED, Case.HEAD));
    consume(incident.filed(1));
    consume(new ReviewHeld(Case.FILED, LATER, Case.OFFICE, List.of()));
    consume(new DossierClosed(LATER, LATER, "0".repeat(64), Case.OFFICE, List.of()));
    consume(new IncidentEvent.Reopened("再次出现", LATER, Case.OFFICE));
    assertThat(standing.state()).isEqualTo(State.HANDLING);
    assertThat(standing.closed()).isFalse();
    var again = LATER.plus(Duration.ofHours(5));
    consume(new IncidentEvent.HandlingEnded(again, null, again, Case.HEAD));
    consume(new IncidentEvent.ResultFiled(2, "再次恢复", again, again, Case.HEAD));
    assertThat(standing.state()).as("the earlier review is another end's").isEqualTo(State.FILED);
    consume(new ReviewHeld(again.plus(MINUTE), again.plus(MINUTE), Case.OFFICE, List.of()));
    assertThat(standing.state()).isEqualTo(State.REVIEWED);
  }

  @Test
  void aSecondFilingCorrectsTheTextAndMovesNothing() {
    consume(incident.reported());
    consume(new IncidentEvent.HandlingEnded(Case.ENDED, null, Case.ENDED, Case.HEAD));
    consume(incident.filed(1));
    consume(new IncidentEvent.ResultFiled(2, "更正", LATER, LATER, Case.HEAD));
    assertThat(standing.course().filedAt()).isEqualTo(Case.FILED);
  }

  @Test
  void aSecondFilingThatStatesAnEarlierTimeSaysWhenTheResultWasFiled() {
    consume(incident.reported());
    consume(new IncidentEvent.HandlingEnded(Case.ENDED, null, Case.ENDED, Case.HEAD));
    consume(incident.filed(1));
    var earlier = Case.FILED.minus(MINUTE);
    consume(new ReviewHeld(earlier, LATER, Case.OFFICE, List.of()));
    assertThat(standing.state()).isEqualTo(State.FILED);
    consume(new IncidentEvent.ResultFiled(2, "更正", earlier, LATER, Case.HEAD));
    assertThat(standing.course().filedAt()).isEqualTo(earlier);
    assertThat(standing.state()).isEqualTo(State.REVIEWED);
  }

  @Test
  void anAssignmentMovesWhoIsConcernedAndAMergeEndsIt() {
    consume(incident.reported());
    consume(new IncidentEvent.Assigned("logistics", "personnel", "属人事", LATER, Case.OFFICE));
    assertThat(standing.department()).isEqualTo("personnel");
    consume(new IncidentEvent.Merged("other", "同一事件", LATER, Case.OFFICE));
    assertThat(standing.state()).isEqualTo(State.MERGED);
  }

  @Test
  void afterAnUnmergeTheStateIsTheOneBeforeTheMerge() {
    consume(incident.reported());
    consume(incident.started());
    consume(new IncidentEvent.HandlingEnded(Case.ENDED, null, Case.ENDED, Case.HEAD));
    consume(incident.filed(1));
    consume(new ReviewHeld(Case.FILED, LATER, Case.OFFICE, null));
    consume(new IncidentEvent.Merged("other", "同一事件", LATER, Case.OFFICE));
    consume(new IncidentEvent.Unmerged("other", "并非同一事件", LATER, Case.OFFICE));
    assertThat(standing.state()).isEqualTo(State.REVIEWED);
    assertThat(standing.mergedInto()).isNull();
  }

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  /// Each source's events in its own order, the sources interleaved at random.
  @ParameterizedTest
  @MethodSource("seeds")
  void howTheSourcesInterleaveMakesNoDifference(long seed) {
    var course = incident.allEvents();
    course.add(incident.eventOf(incident.graded(Level.ONE, false)));
    var expected = heard(course);
    var random = new Random(seed);
    var shuffled = new ArrayList<Event<EventData>>();
    var left = new ArrayList<>(course);
    while (!left.isEmpty()) {
      var source = left.get(random.nextInt(left.size())).source();
      var next = left.stream().filter(each -> each.source().equals(source)).findFirst();
      shuffled.add(next.orElseThrow());
      left.remove(next.orElseThrow());
    }
    assertThat(heard(shuffled)).isEqualTo(expected);
    assertThat(expected.state()).isEqualTo(State.FILED);
    assertThat(expected.level()).isEqualTo(Level.ONE);
  }

  private static CaseStatus heard(List<Event<EventData>> events) {
    var standing = CaseStatus.EMPTY;
    for (var i = 0; i < events.size(); i++) {
      standing = standing.after(i + 1, events.get(i).data());
    }
    return standing;
  }

  @Test
  void isKeptAsJsonWithoutLoss() throws JsonProcessingException {
    var kept = heard(incident.allEvents());
    var json = EventJson.mapper().writeValueAsString(kept);
    assertThat(EventJson.mapper().readValue(json, CaseStatus.class)).isEqualTo(kept);
  }
}
