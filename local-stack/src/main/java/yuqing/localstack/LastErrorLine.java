package yuqing.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// Why a process ended, as far as it has said it itself: its last line of level ERROR. It hears
/// what this one process says, so that no line of an earlier one in the same log is told as the
/// reason.
final class LastErrorLine {
  private static final int LINE_BYTES_AT_MOST = 4096;
  private static final List<String> LEVELS = List.of(" ERROR ", " SEVERE ");

  /// What a JVM says that ends itself: see `-XX:+ExitOnOutOfMemoryError`.
  private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private String last = "";

  synchronized void hear(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      if (bytes[i] == '\n') {
        consider(line.toString(UTF_8));
        line.reset();
      } else if (line.size() < LINE_BYTES_AT_MOST) {
        line.write(bytes[i]);
      }
    }
  }

  private void consider(String said) {
    if (said.startsWith(OUT_OF_MEMORY)) {
      last = said.strip();
      return;
    }
    for (var level : LEVELS) {
      int at = said.indexOf(level);
      if (at >= 0) {
        last = message(said.substring(at + level.length()).strip());
      }
    }
  }

  /// Before the message stand the logger in brackets and the incident's and the trace's ids.
  private static String message(String said) {
    return said.replaceFirst("^\\[[^]]*] (?:incident=\\S* )?(?:trace=\\S* )?", "");
  }

  /// The line from its message on; empty where there was none.
  synchronized String told() {
    return last;
  }
}
