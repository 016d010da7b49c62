package yuqing.archive.statistics;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import yuqing.archive.figures.CaseTime;
import yuqing.archive.statistics.FigureDimension.Group;
import yuqing.archive.statistics.StatisticsAnswer.Count;
import yuqing.archive.statistics.StatisticsAnswer.Line;
import yuqing.archive.statistics.StatisticsAnswer.Obligations;
import yuqing.archive.statistics.StatisticsAnswer.Rate;
import yuqing.archive.statistics.StatisticsAnswer.Time;
import yuqing.contracts.term.Outcome;
import yuqing.rest.problem.Language;

/// Makes a line of the statistics from the figures of one group.
///
/// @param links to the lists of the period
/// @param before to those of the period before; null where there is none
record StatisticsLines(FigureLinks links, FigureLinks before, Language language) {

  /// @param casesBefore, dutiesBefore null where there is no period before
  Line line(
      Group group,
      String label,
      CaseCounts cases,
      CaseCounts casesBefore,
      DutyCounts duties,
      DutyCounts dutiesBefore) {
    return new Line(
        group.dimension() == FigureDimension.TOTAL ? null : group.key(),
        label,
        Count.of(
            cases.incidents(),
            casesBefore == null ? null : Long.valueOf(casesBefore.incidents()),
            links.cases(),
            before == null ? null : before.cases()),
        Count.of(
            cases.past(),
            casesBefore == null ? null : Long.valueOf(casesBefore.past()),
            links.past(),
            before == null ? null : before.past()),
        times(cases),
        obligations(duties, dutiesBefore));
  }

  private List<Time> times(CaseCounts cases) {
    return Stream.of(CaseTime.values())
        .map(
            time ->
                Time.of(
                    time,
                    time.label().in(language),
                    cases.times().getOrDefault(time, CaseCounts.TimeRanks.NONE),
                    links.cases(time)))
        .toList();
  }

  private Obligations obligations(DutyCounts now, DutyCounts past) {
    var judged = now.judged();
    return new Obligations(
        count(now, past, DutyCounts::met, Outcome.MET),
        count(now, past, DutyCounts::late, Outcome.MET_LATE),
        count(now, past, DutyCounts::missed, Outcome.MISSED),
        count(now, past, DutyCounts::judged, Outcome.MET, Outcome.MET_LATE, Outcome.MISSED),
        count(now, past, DutyCounts::open, Outcome.OPEN),
        count(now, past, DutyCounts::withdrawn, Outcome.WITHDRAWN),
        Rate.of(now.met(), judged),
        Rate.of(now.late(), judged),
        Rate.of(now.missed(), judged));
  }

  private Count count(
      DutyCounts now, DutyCounts past, ToLongFunction<DutyCounts> of, Outcome... outcomes) {
    var listed = List.of(outcomes);
    return Count.of(
        of.applyAsLong(now),
        past == null ? null : Long.valueOf(of.applyAsLong(past)),
        links.duties(listed),
        before == null ? null : before.duties(listed));
  }
}
