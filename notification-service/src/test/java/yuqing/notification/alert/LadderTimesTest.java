package yuqing.notification.alert;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.Post;
import yuqing.notification.Orders;

/// When the next step is notified.
class LadderTimesTest {
  private static final Instant ORDERED = Instant.parse("2026-10-13T00:20:00Z");

  private final Alert alert =
      Alert.of(
          UUID.randomUUID(),
          Orders.opened(
              "logistics",
              ORDERED,
              Orders.rung(Post.LIAISON, "logistics", Duration.ZERO),
              Orders.rung(Post.DEPARTMENT_HEAD, "logistics", ofMinutes(20)),
              Orders.rung(Post.LEADER_IN_CHARGE, "logistics", ofMinutes(50))));

  @Test
  void theFirstAtItsTimeFromTheOrder() {
    assertThat(alert.nextStepDue()).isEqualTo(ORDERED);
  }

  @Test
  void theWaitCountsFromTheOrder() {
    notifiedUpTo(1, ORDERED.plusSeconds(2));
    assertThat(alert.nextStepDue()).isEqualTo(ORDERED.plusSeconds(2).plus(ofMinutes(20)));
    notifiedUpTo(2, ORDERED.plus(ofMinutes(20)));
    assertThat(alert.nextStepDue()).isEqualTo(ORDERED.plus(ofMinutes(50)));
  }

  @Test
  void whoWasNotifiedLateHasTheirTimeAllTheSame() {
    notifiedUpTo(1, ORDERED.plus(Duration.ofHours(5)));
    assertThat(alert.nextStepDue())
        .isEqualTo(ORDERED.plus(Duration.ofHours(5)).plus(ofMinutes(20)));
  }

  @Test
  void whoWasNotifiedEarlyBecauseOneFailedDoesNotHurryTheNext() {
    notifiedUpTo(2, ORDERED.plus(ofMinutes(1)));
    assertThat(alert.nextStepDue()).isEqualTo(ORDERED.plus(ofMinutes(50)));
  }

  @Test
  void silenceIsAsLongAsTheLastWait() {
    notifiedUpTo(3, ORDERED.plus(ofMinutes(50)));
    assertThat(alert.silenceDue()).isEqualTo(ORDERED.plus(ofMinutes(80)));
  }

  private void notifiedUpTo(int step, Instant at) {
    alert.step = step;
    alert.notifiedAt = at;
  }
}
