package yuqing.incident.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import yuqing.rest.problem.ProblemException;

class StoreBulkheadTest {

  private final StoreBulkhead bulkhead = new StoreBulkhead(2, Duration.ofMillis(1));

  @Test
  void whileAllSlotsHangAnotherIsRefusedAndThenTaken() {
    bulkhead.run(() -> bulkhead.run(this::refused));
    assertThat(bulkhead.run(() -> "taken")).isEqualTo("taken");
  }

  private Void refused() {
    assertThatThrownBy(() -> bulkhead.run(() -> "taken"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> {
              assertThat(refusal.type().status()).isEqualTo(503);
              assertThat(refusal.headers()).containsKey("Retry-After");
            });
    return null;
  }

  @Test
  void whatFailsReleasesItsSlot() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  bulkhead.run(
                      () -> {
                        throw new IllegalStateException("hung up");
                      }))
          .hasMessage("hung up");
    }
  }
}
