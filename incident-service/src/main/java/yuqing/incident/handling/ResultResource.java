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
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.view.IncidentActAnswer;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// `POST /incidents/{id}/result`, `POST /incidents/{id}/result/decision`
@Path("/incidents")
@Tag(name = "Handling")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@VersionedTarget
public class ResultResource {

  private final SentBody sent;
  private final IncidentRequests requests;
  private final ResultFilings results;

  ResultResource(SentBody sent, IncidentRequests requests, ResultFilings results) {
    this.sent = sent;
    this.requests = requests;
    this.results = results;
  }

  @POST
  @Path("/{id}/result")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.DEPARTMENT_HEAD)
  @Operation(operationId = "fileResult", summary = "File the result with the group office")
  @APIResponseSchema(value = IncidentActAnswer.class, responseCode = "201")
  public Response file(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ResultBody body) {
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/result", sent.bytes()),
        locked -> results.file(locked, body, sent.faults()));
  }

  @POST
  @Path("/{id}/result/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.GROUP_OFFICE)
  @Operation(operationId = "decideResult", summary = "Accept or return the filed result")
  @APIResponseSchema(value = IncidentActAnswer.class, responseCode = "201")
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ResultBody.DecisionBody body) {
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/result/decision", sent.bytes()),
        locked -> results.decide(locked, body, sent.faults()));
  }
}
