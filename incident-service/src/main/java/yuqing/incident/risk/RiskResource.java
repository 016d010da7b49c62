package yuqing.incident.risk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.risk.RiskBody.ClearingBody;
import yuqing.incident.risk.RiskBody.ReassessmentBody;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.Page;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// `/risks`
@Path("/risks")
@Tag(name = "Risks", description = "The register of risks (article 4) and their measures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RiskResource {

  private final SentBody sent;
  private final RiskRequests requests;
  private final RiskWorkflow workflow;

  RiskResource(SentBody sent, RiskRequests requests, RiskWorkflow workflow) {
    this.sent = sent;
    this.requests = requests;
    this.workflow = workflow;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.RISK_KEEPER)
  @Operation(operationId = "registerRisk", summary = "Register a risk with its measures")
  @APIResponseSchema(value = RiskAnswer.class, responseCode = "201")
  public Response register(@HeaderParam("Idempotency-Key") String key, @RulesFollow RiskBody body) {
    return requests.register(
        new IdempotencyKey(key, "POST /risks", sent.bytes()), body, sent.faults());
  }

  @GET
  @RolesAllowed(Roles.TASK_READER)
  @Operation(operationId = "listRisks", summary = "Risks, the newest first")
  public Page<ListedRiskAnswer> list(@BeanParam RiskParameters parameters) {
    return requests.list(parameters);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.TASK_READER)
  @Operation(operationId = "getRisk", summary = "One risk with its measures and meetings")
  @APIResponseSchema(value = RiskAnswer.class, responseCode = "200")
  public Response one(@PathParam("id") UUID id) {
    return answered(requests.find(id));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.RISK_KEEPER)
  @Operation(operationId = "reassessRisk", summary = "Reassess a risk, or add measures")
  @APIResponseSchema(value = RiskAnswer.class, responseCode = "200")
  public Response reassess(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RulesFollow ReassessmentBody body) {
    return answered(requests.reassess(id, ifMatch, body, sent.faults()));
  }

  @POST
  @Path("/{id}/clearing")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.GROUP_OFFICE)
  @VersionedTarget
  @Operation(operationId = "clearRisk", summary = "Record that a risk is removed")
  @APIResponseSchema(value = RiskAnswer.class, responseCode = "201")
  public Response clear(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ClearingBody body) {
    return requests.act(
        id,
        new IdempotencyKey(key, "POST /risks/" + id + "/clearing", sent.bytes()),
        (connection, risk, by) -> workflow.clear(connection, risk, body, by, sent.faults()));
  }

  private static Response answered(StoredAnswer answer) {
    return Response.status(answer.status())
        .header("ETag", answer.etag())
        .entity(answer.body())
        .build();
  }
}
