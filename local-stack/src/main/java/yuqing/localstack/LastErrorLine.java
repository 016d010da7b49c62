package yuqing.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// Why a process ended, as far as its own output shows: its last line of level ERROR. It reads the
/// output of this one process, so that no line of an earlier one in the same log is taken for the
/// reason.
final class LastErrorLine {
  private static final int LINE_BYTES_AT_MOST = 4096;
  private static final List<String> LEVELS = List.of(" ERROR ", " SEVERE ");

  /// What a JVM prints that ends itself: see `-XX:+ExitOnOutOfMemoryError`.
  private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private String last = "";

  synchronized void read(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      if (bytes[i] == '\n') {
        consider(line.toString(UTF_8));
        line.reset();
      } else if (line.size() < LINE_BYTES_AT_MOST) {
        line.write(bytes[i]);
      }
    }
  }

  private void consider(String line) {
    if (line.startsWith(OUT_OF_MEMORY)) {
      last = line.strip();
      return;
    }
    for (var level : LEVELS) {
      int at = line.indexOf(level);
      if (at >= 0) {
        last = message(line.substring(at + level.length()).strip());
      }
    }
  }

  /// Before the message are the logger in brackets and the incident's and the trace's ids.
  private static String message(String line) {
    return line.replaceFirst("^\\[[^]]*] (?:incident=\\S* )?(?:trace=\\S* )?", "");
  }

  /// The line from its message on; empty where there was none.
  synchronized String text() {
    return last;
  }
}
