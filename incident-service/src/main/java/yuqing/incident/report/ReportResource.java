package yuqing.incident.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;

/// `POST /incidents`
@Path("/incidents")
@Tag(name = "Intake", description = "Reports, one by one or in a batch, and further sightings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReportResource {

  private final ReportRules rules;
  private final ReportTransactions reports;
  private final CurrentCaller caller;
  private final SentBody sent;

  ReportResource(
      ReportRules rules, ReportTransactions reports, CurrentCaller caller, SentBody sent) {
    this.rules = rules;
    this.reports = reports;
    this.caller = caller;
    this.sent = sent;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REPORT_SENDER)
  @Operation(operationId = "reportIncident", summary = "Report an incident")
  @APIResponseSchema(value = ReportAnswer.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ReportAnswer.class)))
  public Response report(@HeaderParam("Idempotency-Key") String key, @RulesFollow ReportBody body) {
    var who = caller.get();
    var report = rules.check(body, sent.faults(), who);
    return reports.take(report, who, new IdempotencyKey(key, "POST /incidents", sent.bytes()));
  }
}
