package yuqing.archive.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.rest.request.Page;

/// How far the auditor is and what it has found.
///
/// @param auditedUpTo all that lay on the topics then was heard, and every duty was looked at as of
///     it; null before the first round
/// @param grace how long after its due a duty may go unjudged, such as `PT1M`
/// @param awaited duties whose outcome is still to come; counted up to 100 000
/// @param unjudged of these, the ones that an alarm was raised for
/// @param items the alarms, the newest first
/// @param next cursor of the next page; null on the last one
@Schema(name = "Audit")
public record AuditAnswer(
    Instant auditedUpTo,
    Duration grace,
    int awaited,
    int unjudged,
    List<FaultAnswer> items,
    String next) {

  static final String EXAMPLE =
      """
      {"auditedUpTo": "2026-10-13T12:22:15+08:00", "grace": "PT1M", "awaited": 41, "unjudged": 1,
       "items": [{"eventId": "019a1f00-0000-7000-8000-00000000a001",
         "incidentId": "019a1f00-0000-7000-8000-000000000001", "number": "YQ-2026-00002",
         "obligation": "draft-reply", "key": "draft-reply/level-2-stay-1", "department": "logistics",
         "fault": "NO_OUTCOME", "due": "2026-10-13T12:20:00+08:00", "judgedAt": null,
         "foundAt": "2026-10-13T12:21:12.044+08:00", "unjudged": true}],
       "next": null}
      """;

  static AuditAnswer of(
      AuditProgress progress, Duration grace, ObligationCounts counts, Page<FaultAnswer> faults) {
    return new AuditAnswer(
        progress.auditedUpTo(),
        grace,
        counts.awaited(),
        counts.unjudged(),
        faults.items(),
        faults.next());
  }
}
