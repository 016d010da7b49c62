package yuqing.escalation.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.procedure.policy.Term.Span;
import yuqing.procedure.why.Why;

/// Why one obligation has its outcome.
///
/// @param key what opened it, unique within the incident
/// @param window the day's date, or the start of a four-hour window; left out for others
/// @param article of the regulation
/// @param asOf the instant at which it was judged
/// @param edition of the regulation by which it was judged
/// @param rule what the edition defines for it
/// @param inputs the records that concern it, in order of when they occurred
/// @param steps from the clock's start to the due instant
/// @param changes what would change it, as codes
/// @param text all of that in one paragraph, in the caller's language
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhyAnswer(
    String key,
    @MayBeAbsent String window,
    int article,
    Outcome outcome,
    Instant asOf,
    Edition edition,
    Rule rule,
    List<Input> inputs,
    List<Step> steps,
    List<Why.Change> changes,
    String text) {

  /// @param hash SHA-256 of the edition's file, lower-case hex
  @Schema(name = "WhyEdition")
  public record Edition(LocalDate date, String hash) {}

  /// @param owed by which incidents, such as `level-2`
  /// @param clock what starts its clock, such as `level`
  /// @param within how long there is; left out for a window
  /// @param window `calendar-day`, or the length of a stretch; left out for others
  /// @param source whose the time is: `regulation` or `school`
  /// @param metBy actions that meet it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "WhyRule")
  public record Rule(
      Post owner,
      List<String> owed,
      String clock,
      @MayBeAbsent Duration within,
      @MayBeAbsent String window,
      String source,
      Set<Action> metBy) {}

  /// @param input `discovered`, `received`, `stood` (at a level), `flagged`, `recorded` (an action)
  ///     or `heightened` (a period)
  /// @param at when it occurred
  /// @param recordedAt when an action became known
  /// @param name of a heightened period
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "WhyInput")
  public record Input(
      String input,
      Instant at,
      @MayBeAbsent Level level,
      @MayBeAbsent Action action,
      @MayBeAbsent Instant recordedAt,
      @MayBeAbsent String name) {}

  /// @param step `clock`, `given`, `shortened`, `day-left-out`, `window-opens`, `day-ends`, `due`
  /// @param at the instant that the counting has reached after it
  /// @param length how long it is; left out for a step to an instant of the calendar
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "WhyStep")
  public record Step(String step, Instant at, @MayBeAbsent Duration length) {}

  static WhyAnswer of(Why why, String text) {
    var obligation = why.obligation();
    return new WhyAnswer(
        obligation.key(),
        obligation.window().orElse(null),
        obligation.article(),
        obligation.outcome(),
        why.asOf(),
        new Edition(why.edition().date(), why.edition().hash()),
        rule(why),
        why.inputs().stream().map(WhyAnswer::input).toList(),
        why.steps().stream()
            .map(step -> new Step(code(step.kind()), step.at(), step.length()))
            .toList(),
        why.changes(),
        text);
  }

  private static Rule rule(Why why) {
    var term = why.obligation().term();
    Duration within = null;
    String window = null;
    switch (term.span()) {
      case Span.Within once -> within = once.duration();
      case Span.CalendarDays _ -> window = "calendar-day";
      case Span.Stretches stretches -> window = stretches.length().toString();
    }
    return new Rule(
        term.owner(),
        why.rule().owed().stream().map(WhyAnswer::code).sorted().toList(),
        code(term.clock()),
        within,
        window,
        code(term.source()),
        why.rule().metBy());
  }

  private static Input input(Why.Input input) {
    return switch (input) {
      case Why.Input.Discovered it -> plain("discovered", it.at());
      case Why.Input.Received it -> plain("received", it.at());
      case Why.Input.Flagged it -> plain("flagged", it.at());
      case Why.Input.Stood it -> new Input("stood", it.at(), it.level(), it.by(), null, null);
      case Why.Input.Recorded it ->
          new Input("recorded", it.at(), null, it.action(), it.recordedAt(), null);
      case Why.Input.Heightened it ->
          new Input("heightened", it.at(), null, null, null, it.period().name());
    };
  }

  private static Input plain(String what, Instant at) {
    return new Input(what, at, null, null, null, null);
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
