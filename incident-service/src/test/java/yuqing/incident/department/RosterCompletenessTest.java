package yuqing.incident.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RosterCompletenessTest {

  private final AtomicInteger awaited = new AtomicInteger();
  private final AtomicBoolean allReceived = new AtomicBoolean();
  private final RosterCompleteness completeness =
      new RosterCompleteness(awaited::incrementAndGet, allReceived::get);

  @Test
  void departmentsKeptFromBeforeAreKnownAtOnce() {
    assertThat(completeness.isOver(17)).isTrue();
    assertThat(awaited).hasValue(0);
  }

  @Test
  void nothingReceivedIsNotKnown() {
    allReceived.set(true);
    assertThat(completeness.isOver(0)).isFalse();
    assertThat(awaited).hasValue(0);
  }

  @Test
  void theFirstDepartmentIsNotYetAllOfThem() {
    allReceived.set(true);
    completeness.isOver(0);
    assertThat(completeness.isOver(1)).isFalse();
    assertThat(awaited).hasValue(1);

    allReceived.set(false);
    assertThat(completeness.isOver(5)).isFalse();
    allReceived.set(true);
    assertThat(completeness.isOver(17)).isTrue();
    assertThat(awaited).hasValue(1);
  }
}
