package yuqing.launcher;

import java.util.Locale;

/// `./suite status`: a line for each part. Exit code 0 only when all are ready.
final class StatusCommand {
  private StatusCommand() {}

  static int run(SuiteDirectory home) {
    var parts = PartStatus.all(home, RunRecord.ofRunning(home));
    System.out.println(
        String.format(
            Locale.ROOT, "%-21s %-8s %8s %6s %10s", "part", "state", "pid", "port", "memory"));
    long sum = 0;
    for (var part : parts) {
      var pid = part.process().map(p -> Long.toString(p.pid())).orElse("-");
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-21s %-8s %8s %6s %10s",
              part.name(),
              part.state(),
              pid,
              part.port() == 0 ? "-" : Integer.toString(part.port()),
              memory(part)));
      sum += part.memoryKib();
    }
    System.out.println(
        String.format(Locale.ROOT, "%-21s %-8s %8s %6s %10s", "together", "", "", "", mib(sum)));
    boolean allReady = parts.stream().allMatch(part -> part.state().equals("ready"));
    return allReady ? 0 : 1;
  }

  private static String memory(PartStatus part) {
    if (part.process().isEmpty()) {
      return "-";
    }
    return part.memoryKib() == 0 ? "(launcher)" : mib(part.memoryKib());
  }

  static String mib(long kib) {
    return Math.round(kib / 1024.0) + " MiB";
  }
}
