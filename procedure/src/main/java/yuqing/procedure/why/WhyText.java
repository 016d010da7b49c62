package yuqing.procedure.why;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.procedure.casefile.Obligation;
import yuqing.procedure.policy.Clock;
import yuqing.procedure.policy.Label;
import yuqing.procedure.policy.OwingCondition;
import yuqing.procedure.policy.Term.Span;
import yuqing.procedure.why.Why.Input;
import yuqing.procedure.why.Why.Step;

/// Writes one paragraph about why an obligation has its outcome.
public final class WhyText {

  private static final String BUNDLE = "yuqing.procedure.why.text";

  private final Locale locale;
  private final ResourceBundle words;
  private final DateTimeFormatter time;

  private WhyText(Locale locale, ZoneId zone) {
    this.locale = locale;
    // Without a fall-back: what is missing in a language must not come in the machine's own.
    this.words =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    this.time = DateTimeFormatter.ofPattern(words.getString("time"), locale).withZone(zone);
  }

  /// @param zone the school's
  public static WhyText chinese(ZoneId zone) {
    return new WhyText(Locale.CHINESE, zone);
  }

  /// @param zone the school's
  public static WhyText english(ZoneId zone) {
    return new WhyText(Locale.ENGLISH, zone);
  }

  public String paragraph(Why why) {
    var obligation = why.obligation();
    return Stream.of(
            Stream.of(rule(why), clock(why)),
            obligation.opened().isAfter(obligation.clock()) && obligation.window().isEmpty()
                ? Stream.of(text("opened-later", at(obligation.opened())))
                : Stream.<String>empty(),
            why.steps().stream().flatMap(step -> step(why, step)),
            Stream.of(outcome(why)),
            why.changes().stream().map(change -> change(why, change)))
        .flatMap(each -> each)
        .collect(Collectors.joining(locale.equals(Locale.ENGLISH) ? " " : ""));
  }

  private String rule(Why why) {
    var obligation = why.obligation();
    return text(
        "rule",
        label(why.edition().title()),
        why.edition().date().toString(),
        Integer.toString(obligation.article()),
        owed(why),
        text("post." + obligation.owner().code()),
        label(why.rule().label()),
        obligation.window().map(each -> text("window", each)).orElse(""));
  }

  /// Of two grounds the one by which it is owed (article 9 or 10).
  private String owed(Why why) {
    var byFlag = why.obligation().term().clock() == Clock.FLAG;
    var owed =
        why.rule().owed().stream()
            .filter(each -> (each == OwingCondition.SUDDEN_AND_GRAVE) == byFlag)
            .findFirst()
            .orElseThrow();
    return text("owed." + code(owed));
  }

  private String clock(Why why) {
    var obligation = why.obligation();
    var what = startedBy(why, Action.UNMERGED) ? text("clock.unmerge") : clockText(why, obligation);
    var windows = obligation.window().isPresent();
    return text(windows ? "clock.windows" : "clock", at(obligation.clock()), what);
  }

  private String clockText(Why why, Obligation obligation) {
    var clock = startedBy(why, Action.REOPENED) ? Clock.REOPENING : obligation.term().clock();
    return clock == Clock.LEVEL
        ? text("clock.level", level(why.rule().owedFrom()))
        : text("clock." + code(clock));
  }

  private static boolean startedBy(Why why, Action action) {
    return why.inputs().stream()
        .anyMatch(
            input ->
                input instanceof Input.Recorded recorded
                    && recorded.action() == action
                    && recorded.at().equals(why.obligation().clock()));
  }

  private Stream<String> step(Why why, Step step) {
    var obligation = why.obligation();
    return switch (step.kind()) {
      case CLOCK, WINDOW_OPENS, DUE -> Stream.empty();
      case GIVEN ->
          obligation.window().isPresent()
              ? Stream.of(
                  text(
                      "stretch",
                      length(step.length()),
                      at(obligation.opened()),
                      at(obligation.due())))
              : Stream.of(
                  text(
                      "given",
                      text("source." + code(obligation.term().source())),
                      length(step.length()),
                      at(step.at())));
      case SHORTENED ->
          Stream.of(
              text(
                  "shortened",
                  period(why),
                  Integer.toString(why.edition().heightened().article()),
                  length(step.length()),
                  at(step.at())));
      case DAY_LEFT_OUT ->
          Stream.of(
              text("day-left-out", length(step.length()), length(firstDayAtLeast(obligation))));
      case DAY_ENDS -> Stream.of(text("day", at(obligation.opened()), at(step.at())));
    };
  }

  private static Duration firstDayAtLeast(Obligation obligation) {
    return obligation.term().span() instanceof Span.CalendarDays days
        ? days.firstDayAtLeast()
        : Duration.ZERO;
  }

  private static String period(Why why) {
    return why.inputs().stream()
        .flatMap(
            each ->
                each instanceof Input.Heightened h ? Stream.of(h.period().name()) : Stream.empty())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private String outcome(Why why) {
    var obligation = why.obligation();
    var when = obligation.metAt().or(obligation::withdrawnAt).map(this::at).orElse("");
    var by = obligation.withdrawnBy().map(this::action).orElse("");
    return text("outcome." + code(obligation.outcome()), at(why.asOf()), when, by);
  }

  private String change(Why why, Why.Change change) {
    var acts =
        why.rule().metBy().stream()
            .sorted()
            .map(this::action)
            .collect(Collectors.joining(text("or")));
    return text("change." + code(change), acts);
  }

  private String action(Action action) {
    return text("action." + action.name());
  }

  private String level(Level level) {
    return text("level." + level.number());
  }

  private String label(Label label) {
    return locale.equals(Locale.ENGLISH) ? label.en() : label.zh();
  }

  private String at(Instant instant) {
    return time.format(instant);
  }

  /// In the largest unit that leaves no rest, as the edition writes it.
  private String length(Duration duration) {
    if (duration.toHours() >= 48 && duration.toMinutes() % (24 * 60) == 0) {
      return text("days", Long.toString(duration.toDays()));
    }
    return duration.toMinutes() % 60 == 0
        ? text("hours", Long.toString(duration.toHours()))
        : text("minutes", Long.toString(duration.toMinutes()));
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String text(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }
}
