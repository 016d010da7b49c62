package yuqing.incident.meeting;

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
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// `POST /incidents/{id}/meetings`
@Path("/incidents")
@Tag(name = "Meetings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@VersionedTarget
public class IncidentMeetingResource {

  private final SentBody sent;
  private final MeetingRequests requests;

  IncidentMeetingResource(SentBody sent, MeetingRequests requests) {
    this.sent = sent;
    this.requests = requests;
  }

  @POST
  @Path("/{id}/meetings")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CASE_DECIDER)
  @Operation(operationId = "recordIncidentMeeting", summary = "Record a meeting about an incident")
  @APIResponseSchema(value = MeetingAnswer.class, responseCode = "201")
  public Response record(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow MeetingBody body) {
    return requests.record(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/meetings", sent.bytes()),
        body,
        sent.faults());
  }
}
