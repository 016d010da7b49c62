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

/// `POST /incidents/{id}/waivers`
@Path("/incidents")
@Tag(name = "Handling")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@VersionedTarget
public class WaiverResource {

  private final SentBody sent;
  private final IncidentRequests requests;
  private final Waivers waivers;

  WaiverResource(SentBody sent, IncidentRequests requests, Waivers waivers) {
    this.sent = sent;
    this.requests = requests;
    this.waivers = waivers;
  }

  @POST
  @Path("/{id}/waivers")
  @RolesAllowed(Roles.GROUP_OFFICE)
  @Operation(operationId = "waiveObligation", summary = "Waive what is open of an obligation")
  @APIResponseSchema(value = IncidentActAnswer.class, responseCode = "201")
  public Response waive(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow WaiverBody body) {
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/waivers", sent.bytes()),
        locked -> waivers.waive(locked, body, sent.faults()));
  }
}
