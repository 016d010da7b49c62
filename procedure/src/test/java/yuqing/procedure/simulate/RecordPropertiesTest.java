package yuqing.procedure.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.contracts.text.StatedTime;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.Obligation;

/// Outcomes rest on what is on record, not on the way it came there: tried on incidents by
/// chance.
class RecordPropertiesTest {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final IncidentsByChance incidents = new IncidentsByChance();

  @BeforeAll
  static void tellTheSeed() {
    IncidentsByChance.tellTheSeed();
  }

  @Test
  void theOrderOfRecordingChangesNoOutcome() {
    incidents.forAll(
        (random, file, asOf) -> {
          List<CaseEvent> moved = new ArrayList<>();
          file.events().forEach(each -> moved.add(recordedLater(random, file, each, asOf)));
          assertThat(incidents.judge(new CaseFile(file.report(), moved), asOf))
              .isEqualTo(incidents.judge(file, asOf));
        });
  }

  /// A plain act at some other instant of recording; decisions stay. Nothing is recorded after a
  /// merge, and at the instant of a reopening the order of recording counts.
  private static CaseEvent recordedLater(
      RandomCases random, CaseFile file, CaseEvent event, Instant asOf) {
    var last = file.events().getLast();
    var until = last instanceof CaseEvent.Merged merged ? merged.at().minusMillis(1) : asOf;
    if (!(event instanceof CaseEvent.Done done)
        || until.isBefore(done.occurredAt().plus(A_MINUTE))
        // A stated time is cut at its recording.
        || done.recordedAt().isBefore(done.occurredAt().plus(A_MINUTE))
        || isUnmerged(file)
        || atReopening(file, done.occurredAt())) {
      return event;
    }
    var minutes = (int) Duration.between(done.occurredAt(), until).toMinutes();
    var recordedAt = done.occurredAt().plus(Duration.ofMinutes(1 + random.below(minutes)));
    return new CaseEvent.Done(done.action(), done.occurredAt(), recordedAt);
  }

  private static boolean isUnmerged(CaseFile file) {
    return file.events().stream().anyMatch(each -> each instanceof CaseEvent.Unmerged);
  }

  private static boolean atReopening(CaseFile file, Instant instant) {
    return file.events().stream()
        .anyMatch(
            each ->
                each.action() == Action.REOPENED
                    && new StatedTime(instant, Instant.MAX).reaches(each.occurredAt())
                    && !each.occurredAt().isBefore(instant));
  }

  @Test
  void raisingAndLoweringBackErasesNothingMetOrMissed() {
    incidents.forAll(
        (random, file, asOf) -> {
          var before = incidents.judge(file, asOf);
          if (isMerged(file)) {
            return;
          }
          var later = asOf.plus(Duration.ofMinutes(1 + random.below(300)));
          List<CaseEvent> events = new ArrayList<>(file.events());
          events.add(new CaseEvent.GradeConfirmed(Level.ONE, Post.LEADING_GROUP, "", asOf));
          var back = before.level();
          events.add(new CaseEvent.GradeConfirmed(back, Post.LEADING_GROUP, "", later));
          var after =
              IncidentsByChance.byKey(incidents.judge(new CaseFile(file.report(), events), later));
          for (var each : before.obligations()) {
            if (isMetOrMissed(each)) {
              assertThat(after.get(each.key()))
                  .as(each.key())
                  .returns(each.outcome(), Obligation::outcome)
                  .returns(each.metAt(), Obligation::metAt);
            }
          }
        });
  }

  /// The decisions themselves meet `confirm-grade`, so a missed one is met late by them.
  private static boolean isMetOrMissed(Obligation each) {
    return switch (each.outcome()) {
      case OPEN, WITHDRAWN -> false;
      case MISSED -> each.code() != ObligationCode.CONFIRM_GRADE;
      case MET, MET_LATE -> true;
    };
  }

  private static boolean isMerged(CaseFile file) {
    return file.events().stream().anyMatch(each -> each instanceof CaseEvent.Merged);
  }

  @Test
  void outcomesAgreeWithTheirTimes() {
    incidents.forAll(
        (random, file, asOf) -> {
          for (var each : incidents.judge(file, asOf).obligations()) {
            var asItShould =
                switch (each.outcome()) {
                  case OPEN -> each.metAt().isEmpty() && !asOf.isAfter(each.due());
                  case MISSED -> each.metAt().isEmpty() && asOf.isAfter(each.due());
                  case MET -> !each.metAt().orElseThrow().isAfter(each.due());
                  case MET_LATE -> each.metAt().orElseThrow().isAfter(each.due());
                  case WITHDRAWN ->
                      each.metAt().isEmpty()
                          && !each.withdrawnAt().orElseThrow().isAfter(each.due())
                          && each.withdrawnBy().isPresent();
                };
            assertThat(asItShould).as("%s", each).isTrue();
          }
        });
  }

  @Test
  void whoWritesTheMinuteLosesNothing() {
    incidents.forAll(
        (random, file, asOf) -> {
          var events = file.events().stream().map(RecordPropertiesTest::inWholeMinutes).toList();
          var judged =
              IncidentsByChance.byKey(incidents.judge(new CaseFile(file.report(), events), asOf));
          for (var each : incidents.judge(file, asOf).obligations()) {
            if (each.window().isEmpty() && each.outcome() == Outcome.MET) {
              assertThat(judged.get(each.key()).outcome()).as(each.key()).isEqualTo(Outcome.MET);
            }
          }
        });
  }

  /// Plain acts alone: they move no clock.
  private static CaseEvent inWholeMinutes(CaseEvent event) {
    return event instanceof CaseEvent.Done done
        ? new CaseEvent.Done(
            done.action(), done.occurredAt().truncatedTo(ChronoUnit.MINUTES), done.recordedAt())
        : event;
  }

  @Test
  void keysAreUnique() {
    incidents.forAll(
        (random, file, asOf) ->
            assertThat(incidents.judge(file, asOf).obligations())
                .extracting(Obligation::key)
                .doesNotHaveDuplicates());
  }

  @Test
  void whatIsRecordedLaterIsNotKnownBefore() {
    incidents.forAll(
        (random, file, asOf) -> {
          for (var event : file.events()) {
            var at = event.recordedAt();
            assertThat(incidents.judge(file, at)).isEqualTo(incidents.judge(file.knownAt(at), at));
          }
        });
  }
}
