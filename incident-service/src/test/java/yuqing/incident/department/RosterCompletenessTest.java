package yuqing.incident.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RosterCompletenessTest {

  private final AtomicInteger awaited = new AtomicInteger();
  private final AtomicBoolean allHeard = new AtomicBoolean();
  private final RosterCompleteness hearing =
      new RosterCompleteness(awaited::incrementAndGet, allHeard::get);

  @Test
  void departmentsKeptFromBeforeAreKnownAtOnce() {
    assertThat(hearing.isOver(17)).isTrue();
    assertThat(awaited).hasValue(0);
  }

  @Test
  void nothingHeardIsNotKnown() {
    allHeard.set(true);
    assertThat(hearing.isOver(0)).isFalse();
    assertThat(awaited).hasValue(0);
  }

  @Test
  void theFirstDepartmentIsNotYetAllOfThem() {
    allHeard.set(true);
    hearing.isOver(0);
    assertThat(hearing.isOver(1)).isFalse();
    assertThat(awaited).hasValue(1);

    allHeard.set(false);
    assertThat(hearing.isOver(5)).isFalse();
    allHeard.set(true);
    assertThat(hearing.isOver(17)).isTrue();
    assertThat(awaited).hasValue(1);
  }
}
