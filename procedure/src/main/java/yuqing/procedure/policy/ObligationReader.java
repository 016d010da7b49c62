package yuqing.procedure.policy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.procedure.policy.Term.Span;
import yuqing.procedure.yaml.YamlMap;
import yuqing.procedure.yaml.YamlValue;

/// Reads one obligation and holds it against what the code can carry out.
final class ObligationReader {

  private static final Set<String> KEYS =
      Set.of("code", "label", "owed", "met-by", "also-met-by", "terms");
  private static final Set<String> TERM_KEYS =
      Set.of(
          "clock",
          "article",
          "owner",
          "within",
          "window",
          "source",
          "first-day-at-least",
          "remind-before");
  private static final Duration DAY = Duration.ofDays(1);

  private ObligationReader() {}

  static ObligationRule read(YamlValue value) {
    var map = value.map().onlyKeys(KEYS);
    var code = map.get("code").term("obligation", ObligationCode::find);
    var rule =
        new ObligationRule(
            code,
            EditionReader.label(map.get("label")),
            codes(map, "owed", Owed.class),
            map.get("met-by").list().stream()
                .map(each -> each.constant("action", Action.class))
                .collect(Collectors.toSet()),
            codes(map, "also-met-by", OtherWay.class),
            map.get("terms").list().stream().map(each -> term(each.map())).toList());
    hold(map, rule, Shape.of(code));
    return rule;
  }

  private static void hold(YamlMap map, ObligationRule rule, Shape shape) {
    var code = rule.code().code();
    if (!shape.allows(rule.owed())) {
      throw map.get("owed").fault(code + " can only be owed by " + shape.owed());
    }
    if (rule.metBy().isEmpty()) {
      throw map.get("met-by").fault(code + " must be met by something");
    }
    List<Clock> clocks = rule.terms().stream().map(Term::clock).toList();
    if (clocks.size() != shape.clocks().size() || !shape.clocks().equals(Set.copyOf(clocks))) {
      throw map.get("terms").fault(code + " needs one term for each of " + shape.clocks());
    }
    for (var term : rule.terms()) {
      if (!shape.span().isInstance(term.span())) {
        throw map.get("terms").fault(code + " has the wrong kind of time");
      }
    }
  }

  private static Term term(YamlMap map) {
    map.onlyKeys(TERM_KEYS);
    var remindBefore = map.get("remind-before");
    var span = span(map);
    if (remindBefore.duration().compareTo(length(span)) >= 0) {
      throw remindBefore.fault("the reminder would come before the time begins");
    }
    return new Term(
        map.get("clock").code("clock", Clock.class),
        map.get("article").number(),
        map.get("owner").term("post", Post::find),
        span,
        map.get("source").code("source", NumberSource.class),
        remindBefore.duration());
  }

  private static Span span(YamlMap map) {
    if (map.find("within").isPresent() == map.find("window").isPresent()) {
      throw map.self().fault("a term has either 'within' or 'window'");
    }
    if (map.find("within").isPresent()) {
      return new Span.Within(map.get("within").duration());
    }
    var window = map.get("window");
    if (!window.text().equals("calendar-day")) {
      return new Span.Stretches(window.duration());
    }
    var atLeast = map.get("first-day-at-least");
    if (atLeast.duration().compareTo(DAY) > 0) {
      throw atLeast.fault("a day is no longer than 24 h");
    }
    return new Span.CalendarDays(atLeast.duration());
  }

  private static Duration length(Span span) {
    return switch (span) {
      case Span.Within within -> within.duration();
      case Span.Stretches stretches -> stretches.length();
      case Span.CalendarDays days -> DAY;
    };
  }

  private static <E extends Enum<E>> Set<E> codes(YamlMap map, String key, Class<E> type) {
    return map.list(key).stream().map(each -> each.code(key, type)).collect(Collectors.toSet());
  }
}
