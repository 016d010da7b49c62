package yuqing.procedure.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.procedure.Judgement;

/// What time alone does, and what it does not: tried on incidents by chance.
class TimePropertiesTest {

  private final IncidentsByChance incidents = new IncidentsByChance();

  @BeforeAll
  static void tellTheSeed() {
    IncidentsByChance.tellTheSeed();
  }

  @Test
  void nothingIsDueBeforeItsClock() {
    incidents.forAll(
        (random, file, asOf) -> {
          for (var each : incidents.judge(file, asOf).obligations()) {
            assertThat(each.due()).as(each.key()).isAfter(each.clock());
            assertThat(each.opened()).as(each.key()).isBetween(file.report().receivedAt(), asOf);
            each.remindAt().ifPresent(at -> assertThat(at).isBetween(each.opened(), each.due()));
          }
        });
  }

  @Test
  void windowsOfARunTileTime() {
    incidents.forAll(
        (random, file, asOf) -> {
          var windows =
              incidents.judge(file, asOf).obligations().stream()
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
    incidents.forAll(
        (random, file, asOf) -> {
          var days = new HashSet<String>();
          for (var each : incidents.judge(file, asOf).obligations()) {
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
      incidents.forAll(
          (random, file, asOf) -> {
            var judged = new HashSet<Judgement>();
            for (var zone : List.of("UTC", "Asia/Shanghai", "America/New_York")) {
              TimeZone.setDefault(TimeZone.getTimeZone(zone));
              judged.add(incidents.judge(file, asOf));
            }
            assertThat(judged).hasSize(1);
          });
    } finally {
      TimeZone.setDefault(host);
    }
  }

  @Test
  void timeAloneUnmissesNothing() {
    incidents.forAll(
        (random, file, asOf) -> {
          var now = IncidentsByChance.byKey(incidents.judge(file, asOf));
          var later =
              IncidentsByChance.byKey(
                  incidents.judge(file, asOf.plus(Duration.ofMinutes(random.below(9_000)))));
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
  void nothingChangesBeforeTheNextChange() {
    incidents.forAll(
        (random, file, asOf) -> {
          var now = incidents.judge(file, asOf);
          var next = now.nextChange().orElse(asOf.plus(Duration.ofDays(400)));
          assertThat(next).isAfter(asOf);
          var between = Duration.between(asOf, next).toMillis();
          for (int i = 1; i <= 5; i++) {
            var sample = asOf.plusMillis((between - 1) * i / 5);
            assertThat(incidents.judge(file, sample)).isEqualTo(now);
          }
          if (now.nextChange().isPresent()) {
            assertThat(changesAt(now, incidents.judge(file, next), next)).isTrue();
          }
        });
  }

  private static boolean changesAt(Judgement before, Judgement after, Instant instant) {
    return !Objects.equals(before.obligations(), after.obligations())
        || before.obligations().stream()
            .anyMatch(each -> each.remindAt().filter(instant::equals).isPresent());
  }
}
