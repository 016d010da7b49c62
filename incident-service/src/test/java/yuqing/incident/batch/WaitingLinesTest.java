package yuqing.incident.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingLinesTest {

  private static final int MAX_BYTES = 100;

  private final WaitingLines waiting = new WaitingLines(3, MAX_BYTES);
  private Thread adding;

  @AfterEach
  void stop() throws InterruptedException {
    if (adding != null) {
      adding.interrupt();
      adding.join();
    }
  }

  @Test
  void allThatWaitAreTakenTogetherAndNoneIsWaitedForBesideThem() throws Exception {
    waiting.add(line(1, 10));
    waiting.add(line(2, 10));
    assertThat(taken()).containsExactly(1L, 2L);
    waiting.add(line(3, 10));
    assertThat(taken()).containsExactly(3L);
  }

  @Test
  void whoAddsToAFullOneWaits() throws Exception {
    add(line(1, 1), line(2, 1), line(3, 1), line(4, 1));
    awaitFull();
    assertThat(taken()).containsExactly(1L, 2L, 3L);
    assertThat(taken()).containsExactly(4L);
  }

  @Test
  void bytesAreBoundedAsWell() throws Exception {
    add(line(1, MAX_BYTES - 1), line(2, MAX_BYTES), line(3, 1));
    awaitFull();
    assertThat(taken()).containsExactly(1L, 2L);
    assertThat(taken()).containsExactly(3L);
  }

  @Test
  void theEndComesAfterTheLinesBeforeIt() throws Exception {
    waiting.add(line(1, 1));
    waiting.end(null);
    assertThat(taken()).containsExactly(1L);
    assertThat(taken()).isEmpty();
  }

  @Test
  void soDoesACut() throws Exception {
    waiting.add(line(1, 1));
    waiting.end(new EOFException("reset by the other side"));
    assertThat(taken()).containsExactly(1L);
    assertThatThrownBy(waiting::takeAll)
        .isInstanceOf(EOFException.class)
        .hasMessage("reset by the other side");
  }

  private void add(ParsedLine... lines) {
    adding =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    for (var line : lines) {
                      waiting.add(line);
                    }
                  } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  private void awaitFull() {
    await().atMost(Duration.ofSeconds(60)).until(() -> adding.getState() == Thread.State.WAITING);
  }

  private List<Long> taken() throws IOException {
    return waiting.takeAll().stream().map(ParsedLine::line).toList();
  }

  private static ParsedLine line(long number, int bytes) {
    return new ParsedLine.Invalid(number, bytes, null);
  }
}
