package yuqing.procedure.policy;

import java.time.Duration;
import java.util.Objects;
import yuqing.contracts.term.Post;

/// How long there is for an obligation once one of its clocks has started.
///
/// @param remindBefore how long before due the owner is reminded
public record Term(
    Clock clock, int article, Post owner, Span span, NumberSource source, Duration remindBefore) {

  public Term {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(remindBefore, "remindBefore");
  }

  /// The stretch of time that a term gives.
  public sealed interface Span {

    /// Once, so long after the clock's start.
    record Within(Duration duration) implements Span {}

    /// Once in each calendar day of the school.
    ///
    /// @param firstDayAtLeast so much of the first day must be left for it to count
    record CalendarDays(Duration firstDayAtLeast) implements Span {}

    /// Once in each of the stretches of this length that run back to back from the clock's start.
    record Stretches(Duration length) implements Span {}
  }
}
