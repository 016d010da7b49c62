package yuqing.incident.meeting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import yuqing.incident.meeting.MeetingAnswer.ListedMeeting;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.Page;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;

/// `/meetings`
@Path("/meetings")
@Tag(name = "Meetings", description = "Meetings and their decisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MeetingResource {

  private final SentBody sent;
  private final MeetingRequests requests;

  MeetingResource(SentBody sent, MeetingRequests requests) {
    this.sent = sent;
    this.requests = requests;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CASE_DECIDER)
  @Operation(operationId = "recordMeeting", summary = "Record a meeting about no one incident")
  @APIResponseSchema(value = MeetingAnswer.class, responseCode = "201")
  public Response record(
      @HeaderParam("Idempotency-Key") String key, @RulesFollow MeetingBody body) {
    return requests.record(
        new IdempotencyKey(key, "POST /meetings", sent.bytes()), body, sent.faults());
  }

  @GET
  @RolesAllowed(Roles.TASK_READER)
  @Operation(operationId = "listMeetings", summary = "Meetings, the latest first")
  public Page<ListedMeeting> list(@BeanParam MeetingParameters parameters) {
    return requests.list(parameters.read(), parameters.limit());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.TASK_READER)
  @Operation(operationId = "getMeeting", summary = "One meeting with its minutes")
  @APIResponseSchema(value = MeetingAnswer.class, responseCode = "200")
  public Response one(@PathParam("id") UUID id) {
    var found = requests.find(id);
    return Response.ok(found.body()).header("ETag", found.etag()).build();
  }
}
