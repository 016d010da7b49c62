package yuqing.archive.figures;

import java.time.Instant;
import yuqing.archive.figures.CaseFigures.Filing;
import yuqing.contracts.IncidentEvent.RecordedAfterwards;

/// The end of handling in force and its result.
///
/// @param endedAt null while none is in force
/// @param filedAt when the first result of this end was filed; one that is filed again and states
///     an earlier time brings that time
/// @param filing number of the result filed last; 0 while none is
/// @param decision on that result
public record CaseEnd(Instant endedAt, Instant filedAt, int filing, Filing decision) {

  static final CaseEnd NONE = at(null);

  static CaseEnd at(Instant endedAt) {
    return new CaseEnd(endedAt, null, 0, Filing.NOT_FILED);
  }

  /// Of an incident that was over before it was entered: filed and accepted from the beginning.
  static CaseEnd stated(RecordedAfterwards event) {
    return new CaseEnd(event.endedAt(), event.filedAt(), 1, Filing.ACCEPTED);
  }

  CaseEnd corrected(Instant at) {
    return new CaseEnd(at, filedAt, filing, decision);
  }

  CaseEnd filed(int number, Instant at) {
    var first = filedAt == null || (at != null && at.isBefore(filedAt)) ? at : filedAt;
    return new CaseEnd(endedAt, first, number, Filing.AWAITS_DECISION);
  }

  /// A decision on a result that is no longer the last one changes nothing.
  CaseEnd decided(int number, Filing how) {
    return number == filing && filing > 0 ? new CaseEnd(endedAt, filedAt, filing, how) : this;
  }
}
