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
import yuqing.procedure.yaml.Findings;
import yuqing.procedure.yaml.YamlMap;
import yuqing.procedure.yaml.YamlValue;

/// Reads the grading table: every incident gets a level, every rule decides some incident.
final class GradingTableReader {

  /// Each is held against all before it, for every combination of facts.
  private static final int MOST_RULES = 100;

  private static final int MOST_CASES = 50;

  private final Findings findings;

  GradingTableReader(Findings findings) {
    this.findings = findings;
  }

  List<GradingRule> read(YamlValue value) {
    List<GradingRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    var faultsBefore = findings.count();
    var list = value.list();
    if (list.size() > MOST_RULES) {
      throw value.fault(EditionFault.TOO_MANY_RULES, MOST_RULES);
    }
    for (var each : list) {
      var rule = findings.read(() -> rule(each.map()));
      if (rule == null) {
        continue;
      }
      if (!ids.add(rule.id())) {
        findings.note(each.fault(EditionFault.RULE_TWICE, rule.id()));
      }
      rules.add(rule);
      if (!decidesSomething(rules)) {
        findings.note(each.fault(EditionFault.UNREACHABLE_RULE, rule.id()));
      }
    }
    // A rule that could not be read may be the one that is looked for.
    if (findings.count() == faultsBefore) {
      checkAllIsDecided(value, rules);
    }
    return rules;
  }

  private void checkAllIsDecided(YamlValue value, List<GradingRule> rules) {
    if (rules.isEmpty() || !rules.getLast().when().isEmpty()) {
      findings.note(value.fault(EditionFault.NO_LAST_RULE));
    }
    var missing = EnumSet.allOf(Level.class);
    rules.forEach(rule -> missing.remove(rule.level()));
    missing.forEach(
        level -> findings.note(value.fault(EditionFault.MISSING_LEVEL, level.number())));
  }

  /// Null where a part of it is at fault, which is noted.
  private GradingRule rule(YamlMap map) {
    var faultsBefore = findings.count();
    findings.onlyKeys(map, Set.of("rule", "article", "level", "when", "label"));
    var id = findings.read(() -> map.get("rule").text());
    var article = findings.read(() -> map.get("article").number());
    var level = findings.read(() -> level(map.get("level")));
    var when = findings.read(() -> when(map));
    var label = findings.read(() -> EditionReader.label(map.get("label")));
    return findings.count() > faultsBefore
        ? null
        : new GradingRule(id, article, level, when, label);
  }

  private List<Case> when(YamlMap map) {
    var cases = map.list("when");
    if (map.keys().contains("when") && cases.isEmpty()) {
      throw map.self().fault(EditionFault.NO_CASE);
    }
    if (cases.size() > MOST_CASES) {
      throw map.get("when").fault(EditionFault.TOO_MANY_CASES, MOST_CASES);
    }
    return findings.readEach(cases, each -> oneCase(each.map()));
  }

  static Level level(YamlValue value) {
    return Arrays.stream(Level.values())
        .filter(each -> each.number() == value.number())
        .findFirst()
        .orElseThrow(() -> value.fault(EditionFault.NO_SUCH_LEVEL));
  }

  private static Case oneCase(YamlMap map) {
    map.onlyKeys(Set.of("category", "scope", "impact", "apt-to-spread"));
    if (map.keys().isEmpty()) {
      throw map.self().fault(EditionFault.NO_FACT);
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
