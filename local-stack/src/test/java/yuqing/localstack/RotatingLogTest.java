package yuqing.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {
  @TempDir Path directory;

  @Test
  void aFullFileIsSetAsideAndTheNextBegun() throws Exception {
    var file = directory.resolve("log");
    try (var log = new RotatingLog(file, 10)) {
      write(log, "12345678");
      write(log, "abcdefgh");
    }

    assertThat(file).hasContent("abcdefgh");
    assertThat(directory.resolve("log.1")).hasContent("12345678");
  }

  /// A folder that is not there fails as a full disk does, on every machine.
  @Test
  void whatCannotBeWrittenIsLeftOutAndHowMuchThatWasIsToldAfterwards() throws Exception {
    var folder = directory.resolve("later");
    try (var log = new RotatingLog(folder.resolve("log"))) {
      write(log, "lost");
      write(log, "too");

      Files.createDirectory(folder);
      write(log, "kept");
    }

    assertThat(Files.readString(folder.resolve("log")))
        .contains("[7 bytes were not written: there was no room]")
        .endsWith("kept")
        .doesNotContain("lost", "too\n");
  }

  private static void write(RotatingLog log, String text) {
    log.write(text.getBytes(UTF_8), text.length());
  }
}
