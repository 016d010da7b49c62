package yuqing.bench.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long an engine took, by kind of query.
final class SearchTimes {

  private final Map<String, List<Long>> nanos = new LinkedHashMap<>();

  void add(String kind, long taken) {
    nanos.computeIfAbsent(kind, _ -> new ArrayList<>()).add(taken);
  }

  Collection<String> kinds() {
    return nanos.keySet();
  }

  /// @param percent of all that took at most this
  double millis(int percent) {
    return millis(percent, nanos.values().stream().flatMap(List::stream).toList());
  }

  double millis(String kind, int percent) {
    return millis(percent, nanos.getOrDefault(kind, List.of()));
  }

  private static double millis(int percent, List<Long> taken) {
    if (taken.isEmpty()) {
      return Double.NaN;
    }
    var sorted = taken.stream().sorted().toList();
    int at = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
    return sorted.get(Math.max(0, at)) / 1e6;
  }
}
