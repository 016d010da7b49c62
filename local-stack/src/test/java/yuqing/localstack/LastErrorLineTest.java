package yuqing.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastErrorLineTest {
  private final LastErrorLine words = new LastErrorLine();

  @Test
  void theLastErrorIsToldWithoutWhatStandsBeforeItsMessage() {
    hear(
        "2026-10-13 08:20:00.000 ERROR [a.b] incident= trace= something else\n"
            + "2026-10-13 08:20:01.000 ERROR [io.qu.ru.Application] incident= trace= cannot start:"
            + " no\n"
            + "2026-10-13 08:20:02.000 INFO  [io.quarkus] incident= trace= stopped\n");

    assertThat(words.text()).isEqualTo("cannot start: no");
  }

  @Test
  void aLineThatComesInPiecesIsHeardWhole() {
    hear("2026-10-13 08:20:00.000 ER");
    hear("ROR [a.b] no ro");
    hear("om\n2026");

    assertThat(words.text()).isEqualTo("no room");
  }

  @Test
  void ofALineWithoutEndOnlyTheBeginningIsKept() {
    hear(" ERROR [a.b] " + "x".repeat(200_000) + "\n");

    assertThat(words.text()).startsWith("xxx").hasSizeLessThan(5000);
  }

  @Test
  void theBrokersErrorsAndTheJvmsOwnEndAreTold() {
    hear("2026-10-13 08:20:00.000 SEVERE  [kafka.Log] all directories have failed\n");
    assertThat(words.text()).isEqualTo("all directories have failed");

    hear("Terminating due to java.lang.OutOfMemoryError: Java heap space\n");
    assertThat(words.text())
        .isEqualTo("Terminating due to java.lang.OutOfMemoryError: Java heap space");
  }

  @Test
  void whoSaysNothingHasNoWords() {
    hear("all is well\n");

    assertThat(words.text()).isEmpty();
  }

  @Test
  void aSignalIsToldAsTheReasonWhateverWasSaidBefore() {
    assertThat(ProcessEnding.sentence("archive-service", 137, "an old error"))
        .isEqualTo("archive-service was ended by signal 9 (SIGKILL)");
    assertThat(ProcessEnding.sentence("archive-service", 1, "cannot start: no"))
        .isEqualTo("archive-service ended with exit code 1: cannot start: no");
    assertThat(ProcessEnding.sentence("archive-service", 1, ""))
        .isEqualTo("archive-service ended with exit code 1");
  }

  private void hear(String text) {
    var bytes = text.getBytes(UTF_8);
    words.read(bytes, bytes.length);
  }
}
