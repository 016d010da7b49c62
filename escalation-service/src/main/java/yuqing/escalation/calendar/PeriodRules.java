package yuqing.escalation.calendar;

import java.time.Duration;
import java.time.Instant;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.StandardProblem;

/// What a period must fulfil to be set or changed.
final class PeriodRules {

  /// A longer one is a slip of the pen.
  private static final Duration LONGEST = Duration.ofDays(366);

  private PeriodRules() {}

  /// @throws yuqing.rest.problem.ProblemException 422 naming every faulty field
  static void check(PeriodBody body, Instant now) {
    var errors = new FieldErrors();
    if (!body.from().isBefore(body.to())) {
      errors.reject("to", "before-from", "须晚于开始时间", "must lie after from");
    } else if (Duration.between(body.from(), body.to()).compareTo(LONGEST) > 0) {
      errors.reject("to", "too-long", "最长 366 天", "at most 366 days after from");
    }
    if (!body.to().isAfter(now)) {
      errors.reject(
          "to",
          "in-past",
          "须晚于当前时间：只影响此后开始的时限",
          "must lie in the future: only later clocks follow");
    }
    errors.throwIfAny(StandardProblem.UNPROCESSABLE);
  }
}
