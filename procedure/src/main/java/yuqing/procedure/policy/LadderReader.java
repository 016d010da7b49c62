package yuqing.procedure.policy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.procedure.policy.LadderRule.Climb;
import yuqing.procedure.yaml.YamlMap;

/// Reads the ladder: whoever owes something has somebody above, and no climb goes in a circle.
final class LadderReader {

  private LadderReader() {}

  static LadderRule read(YamlMap map) {
    map.onlyKeys(Set.of("source", "above", "levels", "told-at-once"));
    return new LadderRule(
        map.get("source").code("source", NumberSource.class),
        above(map.get("above").map()),
        climbs(map),
        toldAtOnce(map.get("told-at-once").map()));
  }

  private static Map<Post, Post> above(YamlMap map) {
    Map<Post, Post> above = new EnumMap<>(Post.class);
    for (var key : map.keys()) {
      var value = map.get(key);
      var post = Post.find(key).orElseThrow(() -> value.fault("'" + key + "' is no post"));
      above.put(post, value.term("post", Post::find));
    }
    for (var post : Post.values()) {
      Set<Post> passed = new HashSet<>();
      for (var each = post; each != null; each = above.get(each)) {
        if (!passed.add(each)) {
          throw map.self().fault("the ladder from " + post.code() + " goes in a circle");
        }
      }
    }
    var loose = Arrays.stream(Post.values()).filter(each -> !above.containsKey(each));
    if (loose.count() != 1) {
      throw map.self().fault("every post but the topmost has one above it");
    }
    return above;
  }

  private static Map<Level, Climb> climbs(YamlMap map) {
    Map<Level, Climb> climbs = new EnumMap<>(Level.class);
    for (var each : map.get("levels").list()) {
      var climb = each.map().onlyKeys(Set.of("level", "wait", "up-to"));
      var level = GradingReader.level(climb.get("level"));
      var upTo = climb.get("up-to").term("post", Post::find);
      if (climbs.put(level, new Climb(climb.get("wait").duration(), upTo)) != null) {
        throw each.fault("level " + level.number() + " stands twice");
      }
    }
    if (climbs.size() != Level.values().length) {
      throw map.get("levels").fault("each of the levels 1, 2 and 3 needs its wait");
    }
    return climbs;
  }

  private static Map<AlertCause, Integer> toldAtOnce(YamlMap map) {
    Map<AlertCause, Integer> counts = new EnumMap<>(AlertCause.class);
    for (var key : map.keys()) {
      var value = map.get(key);
      var cause =
          Arrays.stream(AlertCause.values())
              .filter(each -> each.name().equals(key))
              .findFirst()
              .orElseThrow(() -> value.fault("'" + key + "' is no cause of an alert"));
      if (value.number() < 1) {
        throw value.fault("at least the owner is told at once");
      }
      counts.put(cause, value.number());
    }
    if (counts.size() != AlertCause.values().length) {
      throw map.self().fault("each cause of an alert needs its number");
    }
    return counts;
  }
}
