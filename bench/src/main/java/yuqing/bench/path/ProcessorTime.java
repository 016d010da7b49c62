package yuqing.bench.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/// The processor time that a process and its children have used. Where the system tells of
/// children that have ended (Linux), they count: PostgreSQL has a process a connection.
final class ProcessorTime {
  /// Fixed in what Linux shows, whatever the kernel counts by.
  private static final int TICKS_PER_SECOND = 100;

  /// From the field after the command on: own user and system time, then the ended children's.
  private static final int FIRST_TICKS = 11;

  private static final int LAST_TICKS = 14;

  private ProcessorTime() {}

  static Duration of(ProcessHandle process) {
    try {
      return inStat(Files.readString(Path.of("/proc/" + process.pid() + "/stat")));
    } catch (IOException notThisSystem) {
      return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
  }

  static Duration withChildren(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .map(ProcessorTime::of)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// @param stat a line of `/proc/PID/stat`; the command in it may hold blanks and brackets
  static Duration inStat(String stat) {
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks =
        Arrays.stream(fields, FIRST_TICKS, LAST_TICKS + 1).mapToLong(Long::parseLong).sum();
    return Duration.ofMillis(ticks * 1_000 / TICKS_PER_SECOND);
  }
}
