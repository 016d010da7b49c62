package yuqing.procedure.policy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.procedure.policy.Term.Span;
import yuqing.procedure.yaml.Findings;
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

  /// Windows follow each other until the end of handling, each with its own alerts: a
  /// shorter one is a slip of the pen.
  private static final Duration SHORTEST_WINDOW = Duration.ofMinutes(30);

  /// What happens only when handling has ended, where no window is open.
  private static final Set<Action> ONLY_AFTER_THE_END =
      EnumSet.of(
          Action.HANDLING_ENDED,
          Action.END_CORRECTED,
          Action.RESULT_FILED,
          Action.REOPENED,
          Action.REVIEW_MEETING_HELD,
          Action.DOSSIER_CLOSED);

  private final Findings findings;

  ObligationReader(Findings findings) {
    this.findings = findings;
  }

  /// Null where a part of it is at fault, which is noted.
  ObligationRule read(YamlValue value) {
    var map = findings.onlyKeys(value.map(), KEYS);
    var faultsBefore = findings.count();
    var code = findings.read(() -> map.get("code").code("obligation", ObligationCode.class));
    var label = findings.read(() -> EditionReader.label(map.get("label")));
    var owed = codes(map, "owed", OwingCondition.class);
    var metBy =
        findings.readEach(listOf(map, "met-by"), each -> each.constant("action", Action.class));
    var alsoMetBy = codes(map, "also-met-by", AlternativeFulfilment.class);
    var terms = findings.readEach(listOf(map, "terms"), each -> term(each.map()));
    if (findings.count() > faultsBefore) {
      return null;
    }
    var rule = new ObligationRule(code, label, owed, Set.copyOf(metBy), alsoMetBy, terms);
    hold(map, rule, ObligationConstraints.of(code));
    return rule;
  }

  private List<YamlValue> listOf(YamlMap map, String key) {
    var list = findings.read(() -> map.get(key).list());
    return list == null ? List.of() : list;
  }

  /// What the code can carry out of it; each finding is independent of the others.
  private void hold(YamlMap map, ObligationRule rule, ObligationConstraints shape) {
    var code = rule.code().code();
    if (!shape.allows(rule.owed())) {
      var kind = shape.oneOf() ? EditionFault.OWED_BY_ONE_OF : EditionFault.OWED_BY_OTHERS;
      findings.note(map.get("owed").fault(kind, code, shape.owedInWords()));
    }
    checkMetBy(map.get("met-by"), rule, shape);
    List<Clock> clocks = rule.terms().stream().map(Term::clock).toList();
    if (clocks.size() != shape.clocks().size() || !shape.clocks().equals(Set.copyOf(clocks))) {
      findings.note(
          map.get("terms").fault(EditionFault.CONTRADICTORY_CLOCKS, code, shape.clocksInWords()));
    }
    for (var term : rule.terms()) {
      if (!shape.span().isInstance(term.span())) {
        findings.note(
            map.get("terms").fault(EditionFault.WRONG_KIND_OF_TIME, code, shape.spanForExample()));
      }
    }
  }

  private void checkMetBy(YamlValue metBy, ObligationRule rule, ObligationConstraints shape) {
    var code = rule.code().code();
    if (rule.metBy().isEmpty()) {
      findings.note(metBy.fault(EditionFault.MET_BY_NOTHING, code));
    } else if (!shape.windows()) {
      return;
    } else if (ONLY_AFTER_THE_END.containsAll(rule.metBy())) {
      findings.note(metBy.fault(EditionFault.WINDOW_NEVER_MET, code));
    }
  }

  /// Null where a part of it is at fault, which is noted.
  private Term term(YamlMap map) {
    var faultsBefore = findings.count();
    findings.onlyKeys(map, TERM_KEYS);
    var clock = findings.read(() -> map.get("clock").code("clock", Clock.class));
    var article = findings.read(() -> map.get("article").number());
    var owner = findings.read(() -> owner(map));
    var span = findings.read(() -> span(map));
    var source = findings.read(() -> map.get("source").code("source", NumberSource.class));
    var remindBefore = findings.read(() -> remindBefore(map.get("remind-before"), span));
    return findings.count() > faultsBefore
        ? null
        : new Term(clock, article, owner, span, source, remindBefore);
  }

  private static Post owner(YamlMap map) {
    return map.find("owner")
        .orElseThrow(() -> map.self().fault(EditionFault.NO_OWNER))
        .code("post", Post.class);
  }

  /// @param span null where it is at fault
  private static Duration remindBefore(YamlValue value, Span span) {
    var before = EditionReader.time(value);
    if (span != null && before.compareTo(length(span)) >= 0) {
      throw value.fault(EditionFault.REMINDER_TOO_EARLY);
    }
    return before;
  }

  private static Span span(YamlMap map) {
    if (map.find("within").isPresent() == map.find("window").isPresent()) {
      throw map.self().fault(EditionFault.WITHIN_OR_WINDOW);
    }
    if (map.find("within").isPresent()) {
      return new Span.Within(EditionReader.time(map.get("within")));
    }
    var window = map.get("window");
    if (!window.text().equals("calendar-day")) {
      return new Span.Stretches(stretch(window));
    }
    var atLeast = map.get("first-day-at-least");
    if (atLeast.duration().compareTo(DAY) > 0) {
      throw atLeast.fault(EditionFault.FIRST_DAY_TOO_LONG);
    }
    return new Span.CalendarDays(atLeast.duration());
  }

  private static Duration stretch(YamlValue window) {
    var length = EditionReader.time(window);
    if (length.compareTo(SHORTEST_WINDOW) < 0) {
      throw window.fault(EditionFault.WINDOW_TOO_SHORT, SHORTEST_WINDOW.toMinutes());
    }
    return length;
  }

  private static Duration length(Span span) {
    return switch (span) {
      case Span.Within within -> within.duration();
      case Span.Stretches stretches -> stretches.length();
      case Span.CalendarDays days -> DAY;
    };
  }

  private <E extends Enum<E>> Set<E> codes(YamlMap map, String key, Class<E> type) {
    var list = findings.read(() -> map.list(key));
    return Set.copyOf(
        findings.readEach(list == null ? List.of() : list, each -> each.code(key, type)));
  }
}
