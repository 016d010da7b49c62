package yuqing.procedure.policy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.procedure.policy.LadderRule.LevelEscalation;
import yuqing.procedure.yaml.Findings;
import yuqing.procedure.yaml.YamlMap;
import yuqing.procedure.yaml.YamlValue;

/// Reads the ladder: no escalation goes in a circle, and each level's ends at a post above the
/// department's.
final class LadderReader {

  private final Findings findings;

  LadderReader(Findings findings) {
    this.findings = findings;
  }

  LadderRule read(YamlMap map) {
    findings.onlyKeys(map, Set.of("source", "above", "levels", "told-at-once"));
    var source = findings.read(() -> map.get("source").code("source", NumberSource.class));
    var above = findings.read(() -> above(map.get("above").map()));
    var escalations = findings.read(() -> escalations(map, above));
    var atOnce = findings.read(() -> notifiedAtOnce(map.get("told-at-once").map()));
    return source == null || above == null || escalations == null || atOnce == null
        ? null
        : new LadderRule(source, above, escalations, atOnce);
  }

  /// Null where a part of it is at fault, which is noted.
  private Map<Post, Post> above(YamlMap map) {
    Map<Post, Post> above = new EnumMap<>(Post.class);
    var faultsBefore = findings.count();
    for (var key : map.keys()) {
      findings.read(() -> above.put(post(map, key), map.get(key).code("post", Post.class)));
    }
    if (findings.count() > faultsBefore) {
      return null;
    }
    for (var post : Post.values()) {
      postsFrom(above, post, map);
    }
    var loose = EnumSet.allOf(Post.class);
    loose.removeAll(above.keySet());
    if (loose.size() != 1) {
      throw map.self().fault(EditionFault.LADDER_ENDS_NOWHERE, codes(loose));
    }
    return above;
  }

  private static Post post(YamlMap map, String key) {
    return Post.find(key).orElseThrow(() -> map.get(key).fault(EditionFault.NO_SUCH_POST, key));
  }

  private static String codes(Set<Post> posts) {
    return String.join(", ", posts.stream().map(Post::code).toList());
  }

  /// The posts from one upwards, itself included.
  private static Set<Post> postsFrom(Map<Post, Post> above, Post from, YamlMap map) {
    Set<Post> passed = new LinkedHashSet<>();
    for (var each = from; each != null; each = above.get(each)) {
      if (!passed.add(each)) {
        throw map.self().fault(EditionFault.LADDER_IN_A_CIRCLE, from.code(), each.code());
      }
    }
    return passed;
  }

  private Map<Level, LevelEscalation> escalations(YamlMap map, Map<Post, Post> above) {
    Map<Level, LevelEscalation> escalations = new EnumMap<>(Level.class);
    var list = map.get("levels");
    var faultsBefore = findings.count();
    for (var each : list.list()) {
      findings.read(
          () -> escalations.put(level(each, escalations), escalation(each.map(), map, above)));
    }
    if (findings.count() == faultsBefore && escalations.size() != Level.values().length) {
      throw list.fault(EditionFault.LEVEL_WITHOUT_WAIT);
    }
    return findings.count() == faultsBefore ? escalations : null;
  }

  private static Level level(YamlValue each, Map<Level, LevelEscalation> escalations) {
    var escalation = each.map().onlyKeys(Set.of("level", "wait", "up-to"));
    var level = GradingTableReader.level(escalation.get("level"));
    if (escalations.containsKey(level)) {
      throw each.fault(EditionFault.LEVEL_TWICE, level.number());
    }
    return level;
  }

  private static LevelEscalation escalation(
      YamlMap escalation, YamlMap ladder, Map<Post, Post> above) {
    var upTo = escalation.get("up-to").code("post", Post.class);
    if (above != null && !postsFrom(above, Post.LIAISON, ladder).contains(upTo)) {
      throw escalation
          .get("up-to")
          .fault(
              EditionFault.NOBODY_CLIMBS_THERE,
              upTo.code(),
              codes(postsFrom(above, Post.LIAISON, ladder)));
    }
    return new LevelEscalation(EditionReader.time(escalation.get("wait")), upTo);
  }

  private Map<AlertCause, Integer> notifiedAtOnce(YamlMap map) {
    Map<AlertCause, Integer> counts = new EnumMap<>(AlertCause.class);
    var faultsBefore = findings.count();
    for (var key : map.keys()) {
      findings.read(() -> counts.put(cause(map, key), atLeastOne(map.get(key))));
    }
    if (findings.count() > faultsBefore) {
      return null;
    }
    if (counts.size() != AlertCause.values().length) {
      throw map.self()
          .fault(
              EditionFault.CAUSE_WITHOUT_NUMBER,
              String.join(", ", Arrays.stream(AlertCause.values()).map(Enum::name).toList()));
    }
    return counts;
  }

  private static AlertCause cause(YamlMap map, String key) {
    return Arrays.stream(AlertCause.values())
        .filter(each -> each.name().equals(key))
        .findFirst()
        .orElseThrow(() -> map.get(key).fault(EditionFault.NO_SUCH_CAUSE, key));
  }

  private static int atLeastOne(YamlValue value) {
    if (value.number() < 1) {
      throw value.fault(EditionFault.NOBODY_TOLD_AT_ONCE);
    }
    return value.number();
  }
}
