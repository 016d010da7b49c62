package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import yuqing.journeys.misuse.Finding.Kind;

/// The threads of a service's background work: once one ends, events are no longer published,
/// deadlines no longer fire, or events are no longer consumed.
final class WorkerThreads {

  private static final Pattern NAME = Pattern.compile("^\"([^\"]+)\" ");
  private static final Set<String> WORKERS =
      Set.of("relay", "catch-up", "due-poller", "stream-feed", "durable-chores");

  private WorkerThreads() {}

  /// The threads of a JVM that are alive, according to `jcmd`.
  static Set<String> of(ProcessHandle jvm) {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      var process =
          new ProcessBuilder(jcmd, Long.toString(jvm.pid()), "Thread.print")
              .redirectErrorStream(true)
              .start();
      String output;
      try (var in = process.getInputStream()) {
        output = new String(in.readAllBytes(), UTF_8);
      }
      if (process.waitFor() != 0) {
        throw new IllegalStateException("jcmd printed: " + output);
      }
      return named(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  static Set<String> named(String threadDump) {
    var names = new TreeSet<String>();
    for (var line : threadDump.lines().toList()) {
      var name = NAME.matcher(line);
      if (name.find() && WORKERS.contains(name.group(1))) {
        names.add(name.group(1));
      }
    }
    return names;
  }

  static List<Finding> findings(String service, Set<String> before, Set<String> after) {
    var findings = new ArrayList<Finding>();
    for (var thread : before) {
      if (!after.contains(thread)) {
        findings.add(new Finding(Kind.THREAD_ENDED, service, "threads", thread));
      }
    }
    return findings;
  }
}
