package yuqing.incident.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import yuqing.rest.problem.ProblemException;

class StoreBulkheadTest {

  private final StoreBulkhead turns = new StoreBulkhead(2, Duration.ofMillis(1));

  @Test
  void whileAllTurnsHangAnotherIsRefusedAndThenTaken() {
    turns.run(() -> turns.run(this::refused));
    assertThat(turns.run(() -> "taken")).isEqualTo("taken");
  }

  private Void refused() {
    assertThatThrownBy(() -> turns.run(() -> "taken"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> {
              assertThat(refusal.type().status()).isEqualTo(503);
              assertThat(refusal.headers()).containsKey("Retry-After");
            });
    return null;
  }

  @Test
  void whatFailsGivesItsTurnBack() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  turns.run(
                      () -> {
                        throw new IllegalStateException("hung up");
                      }))
          .hasMessage("hung up");
    }
  }
}
