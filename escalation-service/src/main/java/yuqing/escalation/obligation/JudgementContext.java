package yuqing.escalation.obligation;

import java.time.Duration;
import java.time.Instant;
import yuqing.contracts.term.Level;
import yuqing.procedure.policy.PolicyEdition;

/// The circumstances of one judgement of an incident.
///
/// @param asOf the instant judged: by the clock, or the newest recording
/// @param byClock whether a timer judges: only then are alerts of missed obligations ordered, since
///     a timer waits until all events on their way have been consumed
/// @param now by the clock
/// @param lastRecordedAt when the newest thing on record was recorded
/// @param assignedAt since when the department is the one concerned
/// @param cause name of the newest action on record
/// @param raised whether it came to stand at a graver level since the judgement before
public record JudgementContext(
    Instant asOf,
    boolean byClock,
    Instant now,
    Instant lastRecordedAt,
    Instant assignedAt,
    String cause,
    Level level,
    boolean raised,
    PolicyEdition edition,
    String number,
    String department,
    GracePeriods gracePeriods) {

  /// When what changes by this judgement was recorded.
  Instant changedAt() {
    return later(lastRecordedAt, assignedAt);
  }

  /// When a missing is alerted of. Of what was past due when it opened, not before that.
  Instant missedAlertAt(ObligationRecord missed) {
    return later(missed.due, missed.opened).plus(gracePeriods.missedAlertWait());
  }

  /// How long after the due was to be judged it is judged. One that came to be known only after its
  /// due, with the newest recording, could not be judged before.
  Duration lateness(ObligationSnapshot before, ObligationSnapshot after) {
    var waited = before != null && before.due().equals(after.due());
    var judgeable = waited ? after.due() : later(after.due(), lastRecordedAt);
    return Duration.between(judgeable, now);
  }

  boolean late(Duration lateness) {
    return lateness.compareTo(gracePeriods.judgedLateAfter()) > 0;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
