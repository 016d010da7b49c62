package yuqing.journeys.deploy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The metrics of the services at `/q/metrics`, each with its labels.
record Exposition(Map<String, Set<String>> metrics) {

  private static final Pattern LINE = Pattern.compile("^(\\w+)(\\{.*?})? \\S", Pattern.MULTILINE);
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

  Exposition() {
    this(new TreeMap<>());
  }

  void add(String text) {
    for (var line : LINE.matcher(text).results().toList()) {
      var labels = metrics.computeIfAbsent(line.group(1), _ -> new TreeSet<>());
      if (line.group(2) != null) {
        LABEL.matcher(line.group(2)).results().forEach(label -> labels.add(label.group(1)));
      }
    }
  }
}
