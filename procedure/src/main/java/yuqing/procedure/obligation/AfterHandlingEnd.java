package yuqing.procedure.obligation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ObligationCode;
import yuqing.procedure.obligation.HandlingHistory.End;
import yuqing.procedure.policy.Clock;

/// What an end of handling and a reopening open (articles 10 and 14).
final class AfterHandlingEnd {

  private AfterHandlingEnd() {}

  /// Art. 10: within 12 h of each end, by the first filing while that end is in force.
  static List<Duty> filings(IncidentCourse course, ObligationCode code) {
    return course.handling().ends().stream()
        .map(
            end ->
                course
                    .duty(code, Clock.END_OF_HANDLING, "end-" + end.number(), end.at())
                    .done(end.firstFiling())
                    .until(stop(end)))
        .toList();
  }

  /// Art. 14: what follows the first filing after each end; done before it, it does not count.
  static List<Duty> afterFilings(IncidentCourse course, ObligationCode code) {
    Function<End, Stream<Duty>> follow =
        end ->
            end.firstFiling().stream()
                .map(
                    filed ->
                        course
                            .duty(code, Clock.FIRST_FILING, "end-" + end.number(), filed)
                            .done(course.acts().firstFrom(course.rule(code).metBy(), filed))
                            .until(stop(end)));
    return course.handling().ends().stream().flatMap(follow).toList();
  }

  /// Art. 10: a reopened incident is organised again; what was started before it does not count.
  static List<Duty> reopenings(IncidentCourse course, ObligationCode code) {
    Function<End, Stream<Duty>> again =
        end ->
            end.reopened().stream()
                .map(
                    moment ->
                        course
                            .duty(code, Clock.REOPENING, "reopening-" + end.number(), moment.at())
                            .done(course.acts().firstAfter(course.rule(code).metBy(), moment)));
    return course.handling().ends().stream().flatMap(again).toList();
  }

  private static Optional<Withdrawal> stop(End end) {
    return end.reopened().map(moment -> new Withdrawal(moment.at(), Action.REOPENED));
  }
}
