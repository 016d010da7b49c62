package yuqing.procedure.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;

/// A stretch of time in which windows run: the incident has the level and is being handled.
/// It starts with the level's clock, with a reopening or with an unmerge.
///
/// @param opener what started it, for the keys; empty for the first raise or receipt
/// @param stop the end, the lowering or the merge that stopped it
record ExchangePeriod(String opener, Instant start, Optional<Withdrawal> stop) {

  static List<ExchangePeriod> of(IncidentCourse course, Level level) {
    List<ExchangePeriod> runs = new ArrayList<>();
    var periods = course.handling().periods();
    for (var stay : course.levels().stays(level)) {
      for (int i = 0; i < periods.size(); i++) {
        var period = periods.get(i);
        var reopened = i > 0 && !period.from().isBefore(stay.from());
        var again = stay.number() > 1 ? "-stay-" + stay.number() : "";
        var stop =
            Stream.of(
                    stay.left().map(Withdrawal::of),
                    period.end().map(at -> new Withdrawal(at, Action.HANDLING_ENDED)))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Withdrawal::at));
        runs.add(
            new ExchangePeriod(
                reopened ? "-reopening-" + i : again,
                reopened ? period.from() : stay.from(),
                stop));
      }
    }
    return runs.stream()
        .flatMap(run -> run.acrossMerges(course.merges()).stream())
        .filter(ExchangePeriod::lasts)
        .sorted(Comparator.comparing(ExchangePeriod::start))
        .toList();
  }

  /// A merge stops it; when the merge is undone, windows run again as from a clock's start.
  private List<ExchangePeriod> acrossMerges(List<MergePeriod> merges) {
    List<ExchangePeriod> parts = new ArrayList<>();
    var rest = this;
    for (var merge : merges) {
      if (merge.from().isBefore(rest.start) || !rest.opens(merge.from())) {
        continue;
      }
      parts.add(new ExchangePeriod(rest.opener, rest.start, Optional.of(merge.withdrawal())));
      if (merge.undone().isEmpty()) {
        return parts;
      }
      rest = new ExchangePeriod(merge.keyAgain(opener), merge.undone().get(), stop);
    }
    parts.add(rest);
    return parts;
  }

  private boolean lasts() {
    return stop.filter(each -> !start.isBefore(each.at())).isEmpty();
  }

  /// Whether a window that opens then is there.
  boolean opens(Instant opening) {
    return stop.filter(each -> !opening.isBefore(each.at())).isEmpty();
  }

  /// Whether an exchange of that instant can still meet a window: at the very end it can.
  boolean reaches(Instant exchange) {
    return stop.filter(each -> exchange.isAfter(each.at())).isEmpty();
  }
}
