package yuqing.archive.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// How the stream gives way to the intake, on a clock that moves only when the test moves it.
class IntakePriorityTest {

  private static final Duration TURN = Duration.ofMillis(2);

  private long now = Duration.ofDays(1).toNanos();
  private Duration slept = Duration.ZERO;
  private boolean eventsComeIn;
  private final IntakePriority turns = new IntakePriority(() -> now, this::sleep);

  private void sleep(Duration time) {
    pass(time);
    slept = slept.plus(time);
  }

  private void pass(Duration time) {
    now += time.toNanos();
    if (eventsComeIn) {
      turns.appended();
    }
  }

  private void eventsComeIn() {
    eventsComeIn = true;
    turns.appended();
  }

  private Duration takeTurns(int many, Duration each) throws InterruptedException {
    var worked = Duration.ZERO;
    for (int i = 0; i < many; i++) {
      turns.take();
      pass(each);
      turns.leave();
      worked = worked.plus(each);
    }
    return worked;
  }

  @Test
  void whileEventsComeInItRestsNineteenTimesAsLongAsItWorks() throws InterruptedException {
    eventsComeIn();
    var worked = takeTurns(100, TURN);
    assertThat(slept).isBetween(worked.multipliedBy(18), worked.multipliedBy(19));
  }

  @Test
  void whenNothingComesInItDoesNotRest() throws InterruptedException {
    takeTurns(100, TURN);
    assertThat(slept).isZero();
  }

  @Test
  void theRestEndsAtAPauseOfTheIntakeAndIsNotMadeUpForLater() throws InterruptedException {
    eventsComeIn();
    takeTurns(1, Duration.ofMillis(40));
    eventsComeIn = false;
    takeTurns(1, TURN);
    assertThat(slept).isLessThanOrEqualTo(Duration.ofMillis(110));
    var soFar = slept;
    eventsComeIn();
    takeTurns(1, TURN);
    assertThat(slept.minus(soFar)).isLessThanOrEqualTo(TURN.multipliedBy(20));
  }

  /// Many events that share a transaction commit together, and the next ones a while later.
  @Test
  void eventsThatCommitTogetherAreNoPause() throws InterruptedException {
    eventsComeIn();
    takeTurns(1, Duration.ofMillis(40));
    eventsComeIn = false;
    pass(Duration.ofMillis(99));
    turns.appended();
    takeTurns(1, TURN);
    assertThat(slept).isBetween(Duration.ofMillis(90), Duration.ofMillis(110));
  }

  @Test
  void timeThatPassesWithoutATurnIsRestToo() throws InterruptedException {
    eventsComeIn();
    takeTurns(1, TURN);
    for (int i = 0; i < 10; i++) {
      pass(Duration.ofMillis(5));
    }
    takeTurns(1, TURN);
    assertThat(slept).isZero();
  }

  @Test
  void afterATurnThatHungTheRestIsASecond() throws InterruptedException {
    eventsComeIn();
    takeTurns(2, Duration.ofSeconds(10));
    assertThat(slept).isBetween(Duration.ofMillis(980), Duration.ofSeconds(1));
  }

  @Test
  void whoIsInterruptedWhileItRestsLeavesTheTurnToOthers() throws InterruptedException {
    var interrupted =
        new IntakePriority(
            () -> now,
            _ -> {
              throw new InterruptedException();
            });
    interrupted.appended();
    interrupted.take();
    now += Duration.ofMillis(5).toNanos();
    interrupted.appended();
    interrupted.leave();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(interrupted::take);
    now += Duration.ofSeconds(1).toNanos();
    interrupted.take();
    interrupted.leave();
  }
}
