package yuqing.incident.report;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.sighting.SightingBody;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// `POST /incidents/{id}/sightings`
@Path("/incidents")
@Tag(name = "Intake")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@VersionedTarget
public class SightingResource {

  private final SentBody sent;
  private final IncidentRequests requests;
  private final SightingRecorder sightings;

  SightingResource(SentBody sent, IncidentRequests requests, SightingRecorder sightings) {
    this.sent = sent;
    this.requests = requests;
    this.sightings = sightings;
  }

  @POST
  @Path("/{id}/sightings")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.FACTS_RECORDER)
  @Operation(operationId = "addSighting", summary = "Add a place where the item was seen")
  @APIResponseSchema(value = SightingAnswer.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SightingAnswer.class)))
  public Response add(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow SightingBody body) {
    return requests.postWithSuccessors(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/sightings", sent.bytes()),
        locked -> sightings.record(locked, body, sent.faults()));
  }
}
