package yuqing.localstack.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Why a service ended, as far as its log tells: its last line of level ERROR.
final class LastWords {
  private static final int LOOKED_AT_BYTES = 64 * 1024;
  private static final String LEVEL = " ERROR ";

  private LastWords() {}

  /// @return the line from its message on, with a colon before it; nothing where there is none
  static String in(Path log) {
    var last = "";
    for (var line : end(log).lines().toList()) {
      if (line.contains(LEVEL)) {
        last = line.substring(line.indexOf(LEVEL) + LEVEL.length()).strip();
      }
    }
    // Before the message stand the logger in brackets and the incident's and the trace's ids.
    var message = last.replaceFirst("^\\[[^]]*] (?:incident=\\S* )?(?:trace=\\S* )?", "");
    return message.isEmpty() ? "" : ": " + message;
  }

  private static String end(Path log) {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.max(0, file.length() - LOOKED_AT_BYTES));
      var bytes = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException none) {
      return "";
    }
  }
}
