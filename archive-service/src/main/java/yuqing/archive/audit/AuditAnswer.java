package yuqing.archive.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.rest.request.Page;

/// How far the auditor is and what it has found.
///
/// @param auditedUpTo all that was on the topics then was consumed, and every duty was looked at as
///     of it; null before the first round
/// @param grace how long after its due a duty may go unjudged, such as `PT1M`
/// @param awaited duties whose outcome is still to come; counted up to 100 000
/// @param unjudged of these, the ones that an alarm was raised for
/// @param items the alarms, the newest first
/// @param next cursor of the next page; null on the last one
@Schema(name = "Audit")
public record AuditAnswer(
    @MayBeAbsent Instant auditedUpTo,
    Duration grace,
    int awaited,
    int unjudged,
    List<AlarmAnswer> items,
    @MayBeAbsent String next) {

  static AuditAnswer of(
      AuditProgress progress, Duration grace, ObligationCounts counts, Page<AlarmAnswer> faults) {
    return new AuditAnswer(
        progress.auditedUpTo(),
        grace,
        counts.awaited(),
        counts.unjudged(),
        faults.items(),
        faults.next());
  }
}
