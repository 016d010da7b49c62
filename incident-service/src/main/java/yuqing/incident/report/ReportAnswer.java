package yuqing.incident.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.State;
import yuqing.incident.register.Incident;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.ETags;

/// The answer to a report. Of an incident that the reporter may not see it states only that
/// the report was added to one.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportAnswer")
public record ReportAnswer(
    @MayBeAbsent @Schema(description = "left out where the caller may not see the incident")
        UUID id,
    @MayBeAbsent @Schema(examples = "YQ-2026-00012") String number,
    @Schema(description = "false when the report was added to an incident that was there")
        boolean isNew,
    @MayBeAbsent State state,
    @MayBeAbsent String department,
    @MayBeAbsent
        @Schema(description = "true while the group office has to assign it to a department")
        Boolean toBeAssigned,
    @MayBeAbsent Instant receivedAt,
    @MayBeAbsent
        @Schema(description = "what a second report states otherwise; recorded, changing nothing")
        List<Difference> differing,
    @MayBeAbsent
        @Schema(
            description =
                "only of an incident recorded afterwards: whether it is judged, which it is if that"
                    + " was asked for and an edition was in force at its discovery")
        Boolean judged) {

  public static ReportAnswer of(IntakeResult taken) {
    if (!taken.seen()) {
      return new ReportAnswer(null, null, false, null, null, null, null, null, null);
    }
    var incident = taken.incident();
    return new ReportAnswer(
        incident.id,
        incident.number,
        taken.isNew(),
        incident.state,
        incident.department,
        incident.toBeAssigned ? true : null,
        incident.receivedAt,
        taken.isNew() ? null : taken.differing(),
        incident.afterwards == null ? null : incident.afterwards.judged);
  }

  public static StoredAnswer stored(IntakeResult taken) {
    var status = taken.isNew() ? 201 : 200;
    return taken.seen()
        ? new StoredAnswer(status, path(taken.incident()), etag(taken.incident()), of(taken))
        : new StoredAnswer(status, null, null, of(taken));
  }

  static String path(Incident incident) {
    return "/incidents/" + incident.id;
  }

  private static String etag(Incident incident) {
    return ETags.of(incident.version);
  }
}
