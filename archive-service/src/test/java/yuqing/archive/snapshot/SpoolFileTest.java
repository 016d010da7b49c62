package yuqing.archive.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.contracts.text.Sha256;
import yuqing.rest.problem.ProblemException;

class SpoolFileTest {

  private static final int SIZE = 300_000;

  @TempDir Path folder;

  @Test
  void givesBackWhatWasWrittenWholeAndInParts() throws IOException {
    var bytes = new byte[SIZE];
    new Random(7).nextBytes(bytes);
    try (var file = SpoolFile.in(folder, SIZE)) {
      file.out().write(bytes, 0, 100_000);
      file.out().write(bytes, 100_000, 200_000);
      assertThat(file.size()).isEqualTo(SIZE);
      assertThat(file.sha256()).isEqualTo(Sha256.hex(bytes));
      assertThat(file.sha256()).isEqualTo(Sha256.hex(bytes));
      var copy = new ByteArrayOutputStream();
      file.copyTo(copy);
      assertThat(copy.toByteArray()).isEqualTo(bytes);
      assertThat(file.read(99_990, 20)).isEqualTo(Arrays.copyOfRange(bytes, 99_990, 100_010));
    }
  }

  @Test
  void hasNoNameSoThatNothingStaysOfIt() throws IOException {
    try (var file = SpoolFile.in(folder, SIZE)) {
      file.out().write("内容".getBytes(UTF_8));
      try (var names = Files.list(folder)) {
        assertThat(names).isEmpty();
      }
    }
  }

  @Test
  void takesNoMoreThanItMay() throws IOException {
    try (var file = SpoolFile.in(folder, 10)) {
      file.out().write(new byte[10]);
      assertThatThrownBy(() -> file.out().write(0))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.type().status()).isEqualTo(422));
    }
  }

  @Test
  void isRefusedWhereTheDiskHasNoneToSpare() {
    assertThatThrownBy(() -> SpoolRoom.files(10, Long.MAX_VALUE).create())
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type().status()).isEqualTo(503));
  }
}
