package yuqing.incident.publication;

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
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// `POST /incidents/{id}/publication`
@Path("/incidents")
@Tag(name = "Publications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@VersionedTarget
public class PublicationRequestResource {

  private final SentBody sent;
  private final IncidentRequests requests;
  private final PublicationWorkflow workflow;

  PublicationRequestResource(
      SentBody sent, IncidentRequests requests, PublicationWorkflow workflow) {
    this.sent = sent;
    this.requests = requests;
    this.workflow = workflow;
  }

  @POST
  @Path("/{id}/publication")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.LIAISON, Roles.DEPARTMENT_HEAD, Roles.GROUP_OFFICE})
  @Operation(
      operationId = "requestPublication",
      summary = "Request that an approved reply be published on an official channel")
  @APIResponseSchema(value = PublicationAnswer.class, responseCode = "201")
  public Response request(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow PublicationBody body) {
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/publication", sent.bytes()),
        locked -> workflow.request(locked, body, sent.faults()));
  }
}
