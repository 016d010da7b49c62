package yuqing.escalation.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.escalation.policy.HeightenedPeriodRow;
import yuqing.escalation.policy.HeightenedPeriods;
import yuqing.escalation.policy.PolicyEditors;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Preconditions;

/// Sets, changes and removes periods, in the caller's transaction. What stood before stays on
/// record.
@ApplicationScoped
class CalendarChanges {

  /// A longer one is a slip of the pen.
  private static final Duration LONGEST = Duration.ofDays(366);

  /// A handful a year, with their changes.
  private static final int MOST_TO_COME = 500;

  private final HeightenedPeriods periods;
  private final InstantSource clock;

  CalendarChanges(HeightenedPeriods periods, InstantSource clock) {
    this.periods = periods;
    this.clock = clock;
  }

  /// A change that was made.
  ///
  /// @param before null for a new period
  /// @param after null for a removed one
  record Change(HeightenedPeriodRow before, HeightenedPeriodRow after, Instant at) {

    HeightenedPeriodRow last() {
      return after == null ? before : after;
    }

    /// Where the period begins, or began, whichever is earlier.
    Instant from() {
      return before == null || last().fromAt.isBefore(before.fromAt)
          ? last().fromAt
          : before.fromAt;
    }

    Instant to() {
      return before == null || last().toAt.isAfter(before.toAt) ? last().toAt : before.toAt;
    }
  }

  Change set(PeriodBody body, Caller caller) {
    var now = now();
    check(body, now);
    requireFew(now);
    return new Change(null, begin(UUID.randomUUID(), 1, body, caller, now), now);
  }

  /// Nothing is recorded when nothing changes.
  Change change(UUID period, PeriodPatch patch, String ifMatch, Caller caller) {
    var standing = standing(period, ifMatch);
    var now = nowAfter(standing);
    if (!patch.changes(standing)) {
      return new Change(standing, standing, now);
    }
    var body = patch.appliedTo(standing);
    check(body, now);
    requireFew(now);
    end(standing, caller, now);
    return new Change(standing, begin(period, standing.version + 1, body, caller, now), now);
  }

  Change remove(UUID period, String ifMatch, Caller caller) {
    var standing = standing(period, ifMatch);
    var now = nowAfter(standing);
    end(standing, caller, now);
    return new Change(standing, null, now);
  }

  /// As finely as the database keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// Never before what stands was set, whatever the clocks of two machines say.
  private Instant nowAfter(HeightenedPeriodRow standing) {
    var now = now();
    return now.isBefore(standing.setAt) ? standing.setAt : now;
  }

  private HeightenedPeriodRow standing(UUID period, String ifMatch) {
    if (!periods.lock(period)) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    var standing =
        periods
            .standing(period)
            .orElseThrow(() -> new ProblemException(CalendarProblem.PERIOD_REMOVED));
    Preconditions.require(ifMatch, standing.version);
    return standing;
  }

  private void requireFew(Instant now) {
    if (periods.countOfThoseToCome(now) >= MOST_TO_COME) {
      throw new ProblemException(CalendarProblem.TOO_MANY_PERIODS);
    }
  }

  private static void check(PeriodBody body, Instant now) {
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

  private HeightenedPeriodRow begin(
      UUID period, long version, PeriodBody body, Caller caller, Instant now) {
    var row = new HeightenedPeriodRow();
    row.period = period;
    row.version = version;
    row.fromAt = body.from();
    row.toAt = body.to();
    row.name = body.name().strip();
    row.setBy = PolicyEditors.roleOf(caller).code();
    row.setByPerson = caller.person();
    row.setAt = now;
    periods.persist(row);
    return row;
  }

  private void end(HeightenedPeriodRow standing, Caller caller, Instant now) {
    standing.endedAt = now;
    standing.endedBy = PolicyEditors.roleOf(caller).code();
    standing.endedByPerson = caller.person();
    // Before its successor is there: one version of a period stands at a time.
    periods.flush();
  }
}
