package yuqing.escalation.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.escalation.policy.HeightenedPeriodRow;
import yuqing.escalation.policy.HeightenedPeriods;
import yuqing.escalation.policy.PolicyEditors;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Preconditions;

/// Sets, changes and removes periods, each in one transaction. The version that was in force before
/// stays on record.
@ApplicationScoped
class CalendarChanges {

  /// A handful a year, with their changes.
  private static final int MOST_TO_COME = 500;

  private final HeightenedPeriods periods;
  private final CalendarImpactQuery impact;
  private final Idempotency idempotency;
  private final InstantSource clock;

  CalendarChanges(
      HeightenedPeriods periods,
      CalendarImpactQuery impact,
      Idempotency idempotency,
      InstantSource clock) {
    this.periods = periods;
    this.impact = impact;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /// A change that was made.
  ///
  /// @param before null for a new period
  /// @param after null for a removed one
  private record Change(HeightenedPeriodRow before, HeightenedPeriodRow after, Instant at) {

    HeightenedPeriodRow last() {
      return after == null ? before : after;
    }

    /// The earlier of the two beginnings.
    Instant from() {
      return before == null || last().fromAt.isBefore(before.fromAt)
          ? last().fromAt
          : before.fromAt;
    }

    Instant to() {
      return before == null || last().toAt.isAfter(before.toAt) ? last().toAt : before.toAt;
    }
  }

  /// @param key see [Idempotency]
  /// @param sent the bytes of the body
  @Transactional
  Response set(String key, byte[] sent, PeriodBody body, Caller caller, Language language) {
    return idempotency.once(
        new IdempotencyKey(key, "POST /calendar", sent),
        () -> {
          var answer = set(body, caller, language);
          return StoredAnswer.created(
              "/calendar/" + answer.period().id(), ETags.of(answer.period().version()), answer);
        });
  }

  private PeriodChangeAnswer set(PeriodBody body, Caller caller, Language language) {
    var now = now();
    PeriodRules.check(body, now);
    requireCapacity(now);
    var row = begin(UUID.randomUUID(), 1, body, caller, now);
    return answer(new Change(null, row, now), caller, language);
  }

  /// Nothing is recorded when nothing changes.
  @Transactional
  PeriodChangeAnswer change(
      UUID period, PeriodPatchBody patch, String ifMatch, Caller caller, Language language) {
    var current = lockCurrent(period, ifMatch);
    var now = nowAfter(current);
    if (!patch.changes(current)) {
      return answer(new Change(current, current, now), caller, language);
    }
    var body = patch.appliedTo(current);
    PeriodRules.check(body, now);
    requireCapacity(now);
    end(current, caller, now);
    var row = begin(period, current.version + 1, body, caller, now);
    return answer(new Change(current, row, now), caller, language);
  }

  @Transactional
  PeriodChangeAnswer remove(UUID period, String ifMatch, Caller caller, Language language) {
    var current = lockCurrent(period, ifMatch);
    var now = nowAfter(current);
    end(current, caller, now);
    return answer(new Change(current, null, now), caller, language);
  }

  /// As finely as the database keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// Never before the current version was set, even if the clocks of two machines differ.
  private Instant nowAfter(HeightenedPeriodRow current) {
    var now = now();
    return now.isBefore(current.setAt) ? current.setAt : now;
  }

  private HeightenedPeriodRow lockCurrent(UUID period, String ifMatch) {
    if (!periods.lock(period)) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    var current =
        periods
            .current(period)
            .orElseThrow(() -> new ProblemException(CalendarProblem.PERIOD_REMOVED));
    Preconditions.require(ifMatch, current.version);
    return current;
  }

  private void requireCapacity(Instant now) {
    if (periods.countUnfinished(now) >= MOST_TO_COME) {
      throw new ProblemException(CalendarProblem.TOO_MANY_PERIODS);
    }
  }

  private HeightenedPeriodRow begin(
      UUID period, long version, PeriodBody body, Caller caller, Instant now) {
    var row = new HeightenedPeriodRow();
    row.period = period;
    row.version = version;
    row.fromAt = body.from();
    row.toAt = body.to();
    row.name = body.name();
    row.setBy = PolicyEditors.roleOf(caller).code();
    row.setByPerson = caller.person();
    row.setAt = now;
    periods.persist(row);
    return row;
  }

  private void end(HeightenedPeriodRow current, Caller caller, Instant now) {
    current.endedAt = now;
    current.endedBy = PolicyEditors.roleOf(caller).code();
    current.endedByPerson = caller.person();
    // Before its successor is inserted: a period has one current version at a time.
    periods.flush();
  }

  private PeriodChangeAnswer answer(Change change, Caller caller, Language language) {
    // The history that is read includes the row that was just persisted.
    periods.flush();
    return new PeriodChangeAnswer(
        PeriodAnswer.of(periods.history(change.last().period)),
        impact.of(change.from(), change.to(), change.at(), caller, language));
  }
}
