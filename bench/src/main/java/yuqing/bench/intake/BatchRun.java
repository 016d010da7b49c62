package yuqing.bench.intake;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import yuqing.localstack.testing.LineStream;

/// A whole batch sent over one connection, its verdicts counted as they come.
///
/// @param target of `POST /incidents/batch`
/// @param timeout how long a verdict may take
public record BatchRun(URI target, String token, Duration timeout) {
  private static final Pattern STATUS = Pattern.compile("\"status\":(\\d{3})");

  /// What came back, in counts.
  ///
  /// @param byStatus verdicts of each status
  /// @param failure what cut it short; null when it came to its end
  public record Verdicts(SortedMap<Integer, Integer> byStatus, IOException failure) {

    public int of(int status) {
      return byStatus.getOrDefault(status, 0);
    }

    public int all() {
      return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /// @param line the text of line 1, 2, 3 …
  /// @param each is called after each verdict with how many there were
  public Verdicts send(int lines, IntFunction<String> line, Counted each)
      throws InterruptedException {
    var byStatus = new TreeMap<Integer, Integer>();
    try (var stream = new LineStream(target, token, 0, timeout)) {
      var sending = Thread.ofVirtual().start(() -> sendAll(stream, lines, line));
      int count = 0;
      for (var verdict = stream.read(); verdict != null; verdict = stream.read()) {
        var status = STATUS.matcher(verdict);
        byStatus.merge(status.find() ? Integer.parseInt(status.group(1)) : 0, 1, Integer::sum);
        each.verdicts(++count);
      }
      sending.join();
      return new Verdicts(byStatus, null);
    } catch (IOException e) {
      return new Verdicts(byStatus, e);
    }
  }

  /// Hears of progress.
  public interface Counted {
    void verdicts(int count);
  }

  private static void sendAll(LineStream stream, int lines, IntFunction<String> line) {
    try {
      for (int number = 1; number <= lines; number++) {
        stream.send(line.apply(number));
      }
      stream.end();
    } catch (IOException e) {
      // Whoever reads the verdicts finds the connection ended.
    }
  }
}
