package yuqing.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettableClockTest {
  private static final Instant MORNING = Instant.parse("2026-10-13T00:20:00Z");

  private final SettableClock standing = SettableClock.standingAt(MORNING);

  @Test
  void aStandingClockMovesOnlyWhenATestMovesIt() {
    assertThat(standing.instant()).isEqualTo(MORNING).isEqualTo(standing.instant());
    assertThat(standing.tick(Duration.ofMinutes(59))).isEqualTo("2026-10-13T01:19:00Z");
    assertThat(standing.putBack(Duration.ofHours(1))).isEqualTo("2026-10-13T00:19:00Z");
  }

  @Test
  void itGoesToALaterInstantAndToNoEarlierOne() {
    var later = MORNING.plusSeconds(1);
    assertThat(standing.goTo(later)).isEqualTo(later);
    assertThat(standing.goTo(later)).isEqualTo(later);
    assertThatIllegalArgumentException().isThrownBy(() -> standing.goTo(MORNING));
  }

  @Test
  void theNextMorningIsOnADayThatNoTestHasReached() {
    assertThat(standing.nextMorning()).isEqualTo("2026-10-14T00:20:00Z");
    standing.tick(Duration.ofHours(24).minusSeconds(1));
    assertThat(standing.nextMorning()).isEqualTo("2026-10-15T00:20:00Z");
    standing.tick(Duration.ofHours(24));
    assertThat(standing.nextMorning()).isEqualTo("2026-10-17T00:20:00Z");
  }

  @Test
  void aSteppingClockNeverGivesTheSameInstantTwice() {
    var stepping = SettableClock.steppingFrom(MORNING);
    assertThat(stepping.instant()).isEqualTo(MORNING.plusMillis(1));
    assertThat(stepping.instant()).isEqualTo(MORNING.plusMillis(2));
    assertThat(stepping.ago(Duration.ofMillis(3))).isEqualTo(MORNING.toString());
  }

  @Test
  void aRunningClockCanBePutForward() {
    var running = SettableClock.running();
    var before = running.instant();
    assertThat(running.tick(Duration.ofDays(1))).isAfterOrEqualTo(before.plus(Duration.ofDays(1)));
  }
}
