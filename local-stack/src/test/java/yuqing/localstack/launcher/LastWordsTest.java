package yuqing.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {
  @TempDir Path directory;

  @Test
  void theLastErrorIsToldWithoutWhatStandsBeforeItsMessage() throws IOException {
    var log =
        log(
            "2026-10-13 08:20:00.000 ERROR [a.b] incident= trace= something else",
            "2026-10-13 08:20:01.000 ERROR [io.qu.ru.Application] incident= trace= cannot start:"
                + " no",
            "2026-10-13 08:20:02.000 INFO  [io.quarkus] incident= trace= stopped");

    assertThat(LastWords.in(log)).isEqualTo(": cannot start: no");
  }

  @Test
  void ofALongLogOnlyTheEndIsRead() throws IOException {
    var filler = "x".repeat(200_000);

    assertThat(LastWords.in(log(" ERROR [a.b] old", filler))).isEmpty();
    assertThat(LastWords.in(log(filler, " ERROR [a.b] new"))).isEqualTo(": new");
  }

  @Test
  void whereThereIsNoLogThereAreNoWords() {
    assertThat(LastWords.in(directory.resolve("none.log"))).isEmpty();
  }

  private Path log(String... lines) throws IOException {
    return Files.writeString(directory.resolve("log"), String.join("\n", lines) + "\n");
  }
}
