package yuqing.journeys.misuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yuqing.journeys.misuse.Finding.Kind;

/// A readable report of the tries and the findings.
final class Report {

  private static final int EXAMPLES = 6;

  private Report() {}

  /// A line a class.
  static String counted(List<Try> all, List<Try> made) {
    var counts = new EnumMap<TryClass, int[]>(TryClass.class);
    all.forEach(each -> counts.computeIfAbsent(each.in(), _ -> new int[3])[0]++);
    for (var each : made) {
      var count = counts.get(each.in());
      count[1]++;
      count[2] += each.expected().refused() ? 1 : 0;
    }
    var lines = new ArrayList<String>();
    lines.add("%-40s %8s %8s %8s".formatted("class", "corpus", "tried", "refused"));
    counts.forEach((in, n) -> lines.add(line(in.title(), n[0], n[1], n[2])));
    lines.add(
        line(
            "together",
            all.size(),
            made.size(),
            (int) made.stream().filter(each -> each.expected().refused()).count()));
    return String.join("\n", lines);
  }

  private static String line(String title, int all, int tried, int refused) {
    return "%-40s %8d %8d %8d".formatted(title, all, tried, refused);
  }

  /// Findings of a kind together, with some examples of each cause.
  static String of(List<Finding> findings) {
    var kinds = new TreeMap<Kind, Map<String, List<Finding>>>();
    for (var each : findings) {
      kinds
          .computeIfAbsent(each.kind(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(each.cause().replaceFirst("^[^:]*: ", ""), _ -> new ArrayList<>())
          .add(each);
    }
    var lines = new ArrayList<String>();
    kinds.forEach(
        (kind, causes) -> {
          lines.add(
              "%s: %d"
                  .formatted(kind.title(), causes.values().stream().mapToInt(List::size).sum()));
          causes.entrySet().stream()
              .sorted((a, b) -> b.getValue().size() - a.getValue().size())
              .limit(EXAMPLES)
              .forEach(
                  cause -> {
                    var first = cause.getValue().getFirst();
                    lines.add(
                        "  %dx %s, as in %s: %s"
                            .formatted(
                                cause.getValue().size(),
                                cause.getKey(),
                                first.where(),
                                first.detail()));
                  });
        });
    return String.join("\n", lines);
  }

  /// All of them, a line each.
  static void write(Path file, List<Finding> findings) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, findings.stream().map(Finding::toString).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
