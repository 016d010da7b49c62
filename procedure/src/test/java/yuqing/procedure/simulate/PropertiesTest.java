package yuqing.procedure.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.procedure.CaseEvent;
import yuqing.procedure.CaseFile;
import yuqing.procedure.HeightenedPeriod;
import yuqing.procedure.Judgement;
import yuqing.procedure.Obligation;
import yuqing.procedure.Procedure;
import yuqing.procedure.SchoolZone;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.PolicyEditions;

/// What holds for every incident, tried on incidents by chance.
class PropertiesTest {

  private static final int CASES = Integer.getInteger("cases", 500);
  private static final ZoneId ZONE = SchoolZone.DEFAULT;

  private final PolicyEdition edition = PolicyEditions.bundled().all().getFirst();
  private List<HeightenedPeriod> heightened = List.of();

  @BeforeAll
  static void tellTheSeed() {
    System.out.println("to see these incidents again: -Dseed=" + RandomCases.SEED);
  }

  private interface Property {
    void holds(RandomCases random, CaseFile file, Instant asOf);
  }

  private void forAll(Property property) {
    for (int i = 0; i < CASES; i++) {
      var random = new RandomCases(RandomCases.SEED + i);
      var file = random.next();
      heightened = random.heightened(file);
      var asOf = random.after(file);
      try {
        property.holds(random, file, asOf);
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError(
            "seed %d, case %d: %s".formatted(RandomCases.SEED, i, file), failure);
      }
    }
  }

  private Judgement judge(CaseFile file, Instant asOf) {
    return Procedure.judge(edition, heightened, file, ZONE, asOf);
  }

  private static Map<String, Obligation> byKey(Judgement judgement) {
    return judgement.obligations().stream()
        .collect(Collectors.toMap(Obligation::key, Function.identity()));
  }

  @Test
  void theOrderOfRecordingChangesNoOutcome() {
    forAll(
        (random, file, asOf) -> {
          List<CaseEvent> moved = new ArrayList<>();
          file.events().forEach(each -> moved.add(recordedLater(random, file, each, asOf)));
          assertThat(judge(new CaseFile(file.report(), moved), asOf)).isEqualTo(judge(file, asOf));
        });
  }

  /// A plain act at some other instant of recording; decisions stay. Nothing is recorded after a
  /// merge, and at the instant of a reopening the order of recording counts.
  private static CaseEvent recordedLater(
      RandomCases random, CaseFile file, CaseEvent event, Instant asOf) {
    var last = file.events().getLast();
    var until = last instanceof CaseEvent.Merged merged ? merged.at().minusMillis(1) : asOf;
    if (!(event instanceof CaseEvent.Done done)
        || until.isBefore(done.occurredAt())
        || atReopening(file, done.occurredAt())) {
      return event;
    }
    var minutes = Duration.between(done.occurredAt(), until).toMinutes();
    var recordedAt = done.occurredAt().plus(Duration.ofMinutes(random.below((int) minutes + 1)));
    return new CaseEvent.Done(done.action(), done.occurredAt(), recordedAt);
  }

  private static boolean atReopening(CaseFile file, Instant instant) {
    return file.events().stream()
        .anyMatch(each -> each.action() == Action.REOPENED && each.occurredAt().equals(instant));
  }

  @Test
  void raisingAndLoweringBackErasesNothingMetOrMissed() {
    forAll(
        (random, file, asOf) -> {
          var before = judge(file, asOf);
          if (isMerged(file)) {
            return;
          }
          var later = asOf.plus(Duration.ofMinutes(1 + random.below(300)));
          List<CaseEvent> events = new ArrayList<>(file.events());
          events.add(new CaseEvent.GradeConfirmed(Level.ONE, Post.LEADING_GROUP, "", asOf));
          var back = before.level();
          events.add(new CaseEvent.GradeConfirmed(back, Post.LEADING_GROUP, "", later));
          var after = byKey(judge(new CaseFile(file.report(), events), later));
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
  void nothingIsDueBeforeItsClock() {
    forAll(
        (random, file, asOf) -> {
          for (var each : judge(file, asOf).obligations()) {
            assertThat(each.due()).as(each.key()).isAfter(each.clock());
            assertThat(each.opened()).as(each.key()).isBetween(file.report().receivedAt(), asOf);
            each.remindAt().ifPresent(at -> assertThat(at).isBetween(each.opened(), each.due()));
          }
        });
  }

  @Test
  void outcomesAgreeWithTheirTimes() {
    forAll(
        (random, file, asOf) -> {
          for (var each : judge(file, asOf).obligations()) {
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
  void keysAreUnique() {
    forAll(
        (random, file, asOf) ->
            assertThat(judge(file, asOf).obligations())
                .extracting(Obligation::key)
                .doesNotHaveDuplicates());
  }

  @Test
  void windowsOfARunTileTime() {
    forAll(
        (random, file, asOf) -> {
          var windows =
              judge(file, asOf).obligations().stream()
                  .filter(each -> each.window().isPresent())
                  .collect(Collectors.groupingBy(each -> List.of(each.code(), each.clock())));
          for (var run : windows.values()) {
            for (int i = 1; i < run.size(); i++) {
              assertThat(run.get(i).opened()).isEqualTo(run.get(i - 1).due());
            }
          }
        });
  }

  @Test
  void noDayIsMetTwice() {
    forAll(
        (random, file, asOf) -> {
          var days = new HashSet<String>();
          for (var each : judge(file, asOf).obligations()) {
            if (each.code() == ObligationCode.DAILY_EXCHANGE && each.outcome() == Outcome.MET) {
              assertThat(days.add(each.window().orElseThrow())).as(each.key()).isTrue();
            }
          }
        });
  }

  @Test
  void theSameInEveryHostZone() {
    var host = TimeZone.getDefault();
    try {
      forAll(
          (random, file, asOf) -> {
            var judged = new HashSet<Judgement>();
            for (var zone : List.of("UTC", "Asia/Shanghai", "America/New_York")) {
              TimeZone.setDefault(TimeZone.getTimeZone(zone));
              judged.add(judge(file, asOf));
            }
            assertThat(judged).hasSize(1);
          });
    } finally {
      TimeZone.setDefault(host);
    }
  }

  @Test
  void timeAloneUnmissesNothing() {
    forAll(
        (random, file, asOf) -> {
          var now = byKey(judge(file, asOf));
          var later = byKey(judge(file, asOf.plus(Duration.ofMinutes(random.below(9_000)))));
          for (var each : now.values()) {
            var then = later.get(each.key());
            if (each.outcome() == Outcome.OPEN) {
              assertThat(then.outcome()).isIn(Outcome.OPEN, Outcome.MISSED);
            } else {
              assertThat(then).isEqualTo(each);
            }
          }
        });
  }

  @Test
  void whatIsRecordedLaterIsNotKnownBefore() {
    forAll(
        (random, file, asOf) -> {
          for (var event : file.events()) {
            var at = event.recordedAt();
            assertThat(judge(file, at)).isEqualTo(judge(file.knownAt(at), at));
          }
        });
  }

  @Test
  void nothingChangesBeforeTheNextChange() {
    forAll(
        (random, file, asOf) -> {
          var now = judge(file, asOf);
          var next = now.nextChange().orElse(asOf.plus(Duration.ofDays(400)));
          assertThat(next).isAfter(asOf);
          var between = Duration.between(asOf, next).toMillis();
          for (int i = 1; i <= 5; i++) {
            var sample = asOf.plusMillis((between - 1) * i / 5);
            assertThat(judge(file, sample)).isEqualTo(now);
          }
          if (now.nextChange().isPresent()) {
            assertThat(changesAt(now, judge(file, next), next)).isTrue();
          }
        });
  }

  private static boolean changesAt(Judgement before, Judgement after, Instant instant) {
    return !Objects.equals(before.obligations(), after.obligations())
        || before.obligations().stream()
            .anyMatch(each -> each.remindAt().filter(instant::equals).isPresent());
  }
}
