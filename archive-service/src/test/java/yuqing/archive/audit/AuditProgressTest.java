package yuqing.archive.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Nothing is a fault before the archive has consumed for a grace without a pause.
class AuditProgressTest {

  private static final Duration GRACE = Duration.ofSeconds(60);
  private static final Instant START = Instant.parse("2026-10-13T00:00:00Z");

  private AuditProgress progress = new AuditProgress(null, null, null);

  @Test
  void afterAStartAGracePassesFirst() {
    assertThat(hasHeardAt(0)).isFalse();
    assertThat(hasHeardAt(45)).isFalse();
    assertThat(hasHeardAt(60)).isTrue();
  }

  @Test
  void aPauseLongerThanTheGraceBeginsItAnew() {
    hasHeardAt(0);
    assertThat(hasHeardAt(60)).isTrue();
    assertThat(hasHeardAt(121)).isFalse();
    assertThat(hasHeardAt(181)).isTrue();
  }

  @Test
  void aRestartWithinTheGraceDoesNot() {
    hasHeardAt(0);
    assertThat(hasHeardAt(60)).isTrue();
    assertThat(hasHeardAt(115)).isTrue();
  }

  @Test
  void aRoundThatIsNotLaterAddsNothing() {
    hasHeardAt(30);
    assertThat(progress.isBefore(START.plusSeconds(30))).isFalse();
    assertThat(progress.isBefore(START.plusSeconds(31))).isTrue();
  }

  private boolean hasHeardAt(int second) {
    progress = progress.consumed(START.plusSeconds(second), GRACE);
    return progress.hasConsumedFor(GRACE);
  }
}
