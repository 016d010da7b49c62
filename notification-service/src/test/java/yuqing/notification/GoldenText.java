package yuqing.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts as people read them, kept beside the tests: a change of a word is seen in a review.
/// After a
/// wanted change run once with `-Dgolden.write=true`.
public final class GoldenText {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private GoldenText() {}

  /// @param name template, channel and language, such as `alert-opened.email.zh.txt`
  public static void check(String name, String text) {
    try {
      var file = FOLDER.resolve(name);
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, text + "\n");
      }
      assertThat(text + "\n").as(name).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
