package yuqing.incident.action;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.view.RecordPages;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.Page;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// `POST`, `GET /incidents/{id}/actions`
@Path("/incidents")
@Tag(name = "Actions", description = "What was done about an incident")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@VersionedTarget
public class ActionResource {

  private final SentBody sent;
  private final IncidentRequests requests;
  private final ActionRecorder actions;
  private final RecordedActions recorded;
  private final RecordPages pages;

  ActionResource(
      SentBody sent,
      IncidentRequests requests,
      ActionRecorder actions,
      RecordedActions recorded,
      RecordPages pages) {
    this.sent = sent;
    this.requests = requests;
    this.actions = actions;
    this.recorded = recorded;
    this.pages = pages;
  }

  @POST
  @Path("/{id}/actions")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Roles.LIAISON,
    Roles.DEPARTMENT_HEAD,
    Roles.LEADER_IN_CHARGE,
    Roles.GROUP_OFFICE,
    Roles.LEADING_GROUP,
    Roles.PRINCIPAL_LEADER
  })
  @Operation(operationId = "recordAction", summary = "Record something as done")
  @APIResponseSchema(value = ActionAnswer.class, responseCode = "201")
  public Response record(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ActionBody body) {
    if (body.action() == null) {
      sent.faults().throwIfAny();
    }
    ActionRules.requireThisEndpoint(body.action());
    ActionRules.check(body, sent.faults());
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/actions", sent.bytes()),
        locked -> actions.record(locked, body, sent.faults()));
  }

  @GET
  @Path("/{id}/actions")
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(
      operationId = "listActions",
      summary = "What was recorded as done, in order of recording")
  public Page<ActionAnswer> list(
      @PathParam("id") UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    return pages
        .numbered(
            id, cursor, limit, (after, count) -> recorded.after(id, after, count), row -> row.n)
        .map(row -> new ActionAnswer(row.n, RecordedActions.read(row), null, null));
  }
}
