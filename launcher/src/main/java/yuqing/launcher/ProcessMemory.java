package yuqing.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The memory a process holds, in KiB. Where the system reports it (Linux), a page that several
/// processes share is shared out among them, so that a sum counts it once.
final class ProcessMemory {
  private static final Pattern PSS = Pattern.compile("^Pss:\\s+(\\d+) kB", Pattern.MULTILINE);

  private ProcessMemory() {}

  static long kib(ProcessHandle process) {
    try {
      var text = Files.readString(Path.of("/proc/" + process.pid() + "/smaps_rollup"));
      var pss = PSS.matcher(text);
      return pss.find() ? Long.parseLong(pss.group(1)) : 0;
    } catch (IOException notThisSystem) {
      return residentByPs(process);
    }
  }

  static long kibWithChildren(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToLong(ProcessMemory::kib)
        .sum();
  }

  private static long residentByPs(ProcessHandle process) {
    try {
      var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
      var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      return text.isEmpty() ? 0 : Long.parseLong(text);
    } catch (IOException e) {
      return 0;
    }
  }
}
