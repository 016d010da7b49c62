package yuqing.archive.audit;

import java.time.Instant;
import yuqing.contracts.ArchiveEvent.DutyFault;

/// A fault that the timeline shows, or will show unless more comes in.
///
/// @param due to which it belongs
/// @param judgedAt of the outcome at fault; null for one that is missing
/// @param from it is a fault if the timeline still shows it a grace after this, by the archive's
///     clock: what explains it may be on its way
record AuditFinding(DutyFault fault, Instant due, Instant judgedAt, Instant from) {

  boolean sameAs(RaisedAlarm alarm) {
    return fault == alarm.fault() && due.equals(alarm.due());
  }
}
