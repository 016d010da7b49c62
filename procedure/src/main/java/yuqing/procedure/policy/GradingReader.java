package yuqing.procedure.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Scope;
import yuqing.procedure.policy.GradingRule.Case;
import yuqing.procedure.yaml.YamlMap;
import yuqing.procedure.yaml.YamlValue;

/// Reads the grading table: every incident gets a level, every rule decides some incident.
final class GradingReader {

  private GradingReader() {}

  static List<GradingRule> read(YamlValue value) {
    List<GradingRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (var each : value.list()) {
      var rule = rule(each.map());
      if (!ids.add(rule.id())) {
        throw each.fault("rule " + rule.id() + " stands twice");
      }
      rules.add(rule);
      if (!decidesSomething(rules)) {
        throw each.fault("rule " + rule.id() + " is never reached: those before it decide all");
      }
    }
    if (rules.isEmpty() || !rules.getLast().when().isEmpty()) {
      throw value.fault("the last rule must hold always: leave its 'when' out");
    }
    var levels = rules.stream().map(GradingRule::level).collect(Collectors.toSet());
    var missing = EnumSet.allOf(Level.class);
    missing.removeAll(levels);
    if (!missing.isEmpty()) {
      throw value.fault("no rule gives level " + missing.iterator().next().number());
    }
    return rules;
  }

  private static GradingRule rule(YamlMap map) {
    map.onlyKeys(Set.of("rule", "article", "level", "when", "label"));
    if (map.keys().contains("when") && map.list("when").isEmpty()) {
      throw map.self().fault("'when' names no case; leave it out for a rule that always holds");
    }
    return new GradingRule(
        map.get("rule").text(),
        map.get("article").number(),
        level(map.get("level")),
        map.list("when").stream().map(each -> oneCase(each.map())).toList(),
        EditionReader.label(map.get("label")));
  }

  static Level level(YamlValue value) {
    return Arrays.stream(Level.values())
        .filter(each -> each.number() == value.number())
        .findFirst()
        .orElseThrow(() -> value.fault("a level is 1, 2 or 3"));
  }

  private static Case oneCase(YamlMap map) {
    map.onlyKeys(Set.of("category", "scope", "impact", "apt-to-spread"));
    if (map.keys().isEmpty()) {
      throw map.self().fault("a case names at least one fact");
    }
    return new Case(
        constants(map, "category", Category.class),
        constants(map, "scope", Scope.class),
        constants(map, "impact", Impact.class),
        map.find("apt-to-spread").map(YamlValue::yesOrNo).orElse(null));
  }

  private static <E extends Enum<E>> Set<E> constants(YamlMap map, String key, Class<E> type) {
    return map.list(key).stream().map(each -> each.constant(key, type)).collect(Collectors.toSet());
  }

  /// Whether the last of the rules decides for some facts; tried on all of them, stated or not.
  private static boolean decidesSomething(List<GradingRule> rules) {
    var last = rules.getLast();
    return Arrays.stream(Category.values())
        .flatMap(c -> orUnstated(Scope.values()).flatMap(s -> withImpact(c, s)))
        .anyMatch(
            f -> rules.stream().filter(f::holds).findFirst().filter(last::equals).isPresent());
  }

  private static Stream<AllFacts> withImpact(Category category, Scope scope) {
    return orUnstated(Impact.values())
        .flatMap(
            impact ->
                orUnstated(new Boolean[] {true, false})
                    .map(apt -> new AllFacts(category, scope, impact, apt)));
  }

  private static <T> Stream<T> orUnstated(T[] values) {
    return Stream.concat(Arrays.stream(values), Stream.of((T) null));
  }

  private record AllFacts(Category category, Scope scope, Impact impact, Boolean aptToSpread) {
    private AllFacts {
      Objects.requireNonNull(category, "category");
    }

    boolean holds(GradingRule rule) {
      return rule.holds(category, scope, impact, aptToSpread);
    }
  }
}
