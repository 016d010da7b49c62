package yuqing.procedure.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The file of the edition that comes with the suite, to be broken.
final class Bundled {

  private Bundled() {}

  static String text() {
    try (var in = Bundled.class.getResourceAsStream("/policy/2024-09-25.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static long lineOf(String text) {
    return text().lines().takeWhile(line -> !line.contains(text)).count() + 1;
  }
}
