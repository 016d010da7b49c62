package yuqing.procedure.obligation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.text.StatedTime;
import yuqing.procedure.obligation.Windows.Window;
import yuqing.procedure.policy.Clock;
import yuqing.procedure.policy.Term;
import yuqing.procedure.policy.Term.Span;

/// The exchanges of information, one in each window (article 10): each exchange, in order of when
/// it occurred, meets the earliest unmet window that contains it, boundaries included.
final class Exchanges {

  private final IncidentCourse course;
  private final ObligationCode code;
  private final Term term;
  private final Instant asOf;

  /// Exchanges that have met no window yet, as they were stated, in that order.
  private final Deque<StatedTime> free;

  private final Set<String> metDays = new HashSet<>();
  private final List<Duty> duties = new ArrayList<>();

  private Exchanges(IncidentCourse course, ObligationCode code, Instant asOf) {
    this.course = course;
    this.code = code;
    this.term = course.rule(code).term(Clock.LEVEL);
    this.asOf = asOf;
    this.free = new ArrayDeque<>(course.acts().stated(course.rule(code).metBy()));
  }

  /// The windows that have opened by an instant.
  static List<Duty> windows(IncidentCourse course, ObligationCode code, Instant asOf) {
    var exchanges = new Exchanges(course, code, asOf);
    ExchangePeriod.of(course, course.rule(code).owedFrom()).forEach(exchanges::take);
    return exchanges.duties;
  }

  /// When the next window opens after an instant, if nothing is recorded until then.
  static Optional<Instant> nextOpening(IncidentCourse course, ObligationCode code, Instant asOf) {
    var term = course.rule(code).term(Clock.LEVEL);
    return ExchangePeriod.of(course, course.rule(code).owedFrom()).stream()
        .filter(run -> run.stop().isEmpty())
        .flatMap(
            run ->
                Windows.from(run.start(), term.span(), course.zone())
                    .map(Window::opened)
                    .dropWhile(opened -> !opened.isAfter(asOf))
                    .limit(1))
        .findFirst();
  }

  private void take(ExchangePeriod run) {
    Windows.from(run.start(), term.span(), course.zone())
        .takeWhile(each -> !each.opened().isAfter(asOf) && run.opens(each.opened()))
        .filter(each -> !metDays.contains(each.label()))
        .forEach(each -> duties.add(duty(run, each)));
  }

  private Duty duty(ExchangePeriod run, Window window) {
    var met = earliestIn(run, window);
    if (met.isPresent() && term.span() instanceof Span.CalendarDays) {
      metDays.add(window.label());
    }
    return new Duty(
        code,
        code.code() + "/" + window.label() + run.opener(),
        Optional.of(window.label()),
        term,
        run.start(),
        window.opened(),
        window.due(),
        false,
        window.due().minus(term.remindBefore()),
        met,
        run.stop());
  }

  /// Takes the earliest exchange that the window contains; one stated in whole minutes counts as
  /// the window's opening if that lies inside. Windows come in order, so an exchange before this
  /// one can meet none that follows.
  private Optional<Instant> earliestIn(ExchangePeriod run, Window window) {
    while (!free.isEmpty() && !free.getFirst().reaches(window.opened())) {
      free.removeFirst();
    }
    return Optional.ofNullable(free.peekFirst())
        .map(exchange -> exchange.countsAs(course.report().discoveredAt(), window.opened()))
        .filter(at -> !at.isAfter(window.due()) && run.reaches(at))
        .map(
            at -> {
              free.removeFirst();
              return at;
            });
  }
}
