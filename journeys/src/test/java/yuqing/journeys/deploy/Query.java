package yuqing.journeys.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The metrics that a PromQL expression reads, and the labels it expects of them.
///
/// @param metrics each metric with the labels it is filtered by
/// @param grouping labels of `by`, `on` and the like: of any of the metrics
record Query(Map<String, Set<String>> metrics, Set<String> grouping) {

  private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");
  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
  private static final Pattern SELECTOR =
      Pattern.compile("(?<![\\w.])([a-zA-Z_:][\\w:]*)\\s*(\\(|\\{([^}]*)})?");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

  static Query read(String expression) {
    var plain = RANGE.matcher(TEXT.matcher(expression).replaceAll("\"\"")).replaceAll("");
    var grouping = new TreeSet<String>();
    GROUPING.matcher(plain).results().forEach(found -> grouping.addAll(words(found.group(1))));
    plain = GROUPING.matcher(plain).replaceAll("");
    var metrics = new TreeMap<String, Set<String>>();
    for (var found : SELECTOR.matcher(plain).results().toList()) {
      boolean function = "(".equals(found.group(2));
      if (!function && !WORDS.contains(found.group(1))) {
        var labels = metrics.computeIfAbsent(found.group(1), _ -> new TreeSet<>());
        if (found.group(3) != null) {
          MATCHER.matcher(found.group(3)).results().forEach(label -> labels.add(label.group(1)));
        }
      }
    }
    return new Query(metrics, grouping);
  }

  private static List<String> words(String list) {
    var words = new ArrayList<String>();
    Pattern.compile("\\w+").matcher(list).results().forEach(word -> words.add(word.group()));
    return words;
  }
}
