package yuqing.incident.handling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import yuqing.incident.handling.ReopeningBody.AssignmentBody;
import yuqing.incident.handling.ReopeningBody.MergeBody;
import yuqing.incident.handling.ReopeningBody.UnmergeBody;
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.view.IncidentActAnswer;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// `POST /incidents/{id}/reopening`, `…/merge`, `…/unmerge`, `…/assignment`
@Path("/incidents")
@Tag(name = "Handling")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@VersionedTarget
public class CaseRoutingResource {

  private final SentBody sent;
  private final IncidentRequests requests;
  private final CaseRouting routing;
  private final IncidentMerges merges;

  CaseRoutingResource(
      SentBody sent, IncidentRequests requests, CaseRouting routing, IncidentMerges merges) {
    this.sent = sent;
    this.requests = requests;
    this.routing = routing;
    this.merges = merges;
  }

  @POST
  @Path("/{id}/reopening")
  @RolesAllowed(Roles.GROUP_OFFICE)
  @Operation(operationId = "reopenIncident", summary = "Reopen an ended incident")
  @APIResponseSchema(value = IncidentActAnswer.class, responseCode = "201")
  public Response reopen(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ReopeningBody body) {
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/reopening", sent.bytes()),
        locked -> routing.reopen(locked, body, sent.faults()));
  }

  @POST
  @Path("/{id}/merge")
  @RolesAllowed(Roles.GROUP_OFFICE)
  @Operation(operationId = "mergeIncident", summary = "Merge it into another incident")
  @APIResponseSchema(value = IncidentActAnswer.class, responseCode = "201")
  public Response merge(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow MergeBody body) {
    return requests.post(
        id,
        body.into(),
        new IdempotencyKey(key, "POST /incidents/" + id + "/merge", sent.bytes()),
        locked -> merges.merge(locked, body, sent.faults()));
  }

  @POST
  @Path("/{id}/unmerge")
  @RolesAllowed(Roles.GROUP_OFFICE)
  @Operation(operationId = "unmergeIncident", summary = "Undo its merge into another incident")
  @APIResponseSchema(value = IncidentActAnswer.class, responseCode = "201")
  public Response unmerge(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow UnmergeBody body) {
    return requests.postWithSuccessors(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/unmerge", sent.bytes()),
        locked -> merges.unmerge(locked, body, sent.faults()));
  }

  @POST
  @Path("/{id}/assignment")
  @RolesAllowed(Roles.GROUP_OFFICE)
  @Operation(operationId = "assignIncident", summary = "Give it to a department")
  @APIResponseSchema(value = IncidentActAnswer.class, responseCode = "201")
  public Response assign(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow AssignmentBody body) {
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/assignment", sent.bytes()),
        locked -> routing.assign(locked, body, sent.faults()));
  }
}
