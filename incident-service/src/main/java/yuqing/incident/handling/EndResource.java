package yuqing.incident.handling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.view.IncidentActAnswer;
import yuqing.incident.view.IncidentAnswer;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.QueryReader;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// `POST`, `PATCH /incidents/{id}/end`, `GET …/end/preview`
@Path("/incidents")
@Tag(
    name = "Handling",
    description = "The end of handling, its result, reopening, assignment, merges and waivers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@VersionedTarget
public class EndResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";
  private final SentBody sent;
  private final IncidentRequests requests;
  private final HandlingEnds ends;

  EndResource(SentBody sent, IncidentRequests requests, HandlingEnds ends) {
    this.sent = sent;
    this.requests = requests;
    this.ends = ends;
  }

  @POST
  @Path("/{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.HANDLING_ENDER)
  @Operation(operationId = "endHandling", summary = "Record the end of handling")
  @APIResponseSchema(value = IncidentActAnswer.class, responseCode = "201")
  public Response end(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow EndBody body) {
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/end", sent.bytes()),
        locked -> ends.end(locked, body, sent.faults()));
  }

  @GET
  @Path("/{id}/end/preview")
  @RolesAllowed(Roles.HANDLING_ENDER)
  @Operation(operationId = "previewEnd", summary = "What an end of handling would do")
  public EndPreviewAnswer preview(
      @PathParam("id") UUID id,
      @QueryParam("endedAt") @Schema(implementation = Instant.class) String endedAt) {
    var query = new QueryReader();
    var at = query.instant("endedAt", endedAt);
    query.throwIfAny();
    return requests.look(id, locked -> ends.preview(locked, at));
  }

  @PATCH
  @Path("/{id}/end")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.HANDLING_ENDER)
  @Operation(operationId = "correctEnd", summary = "Correct the instant of the recorded end")
  @APIResponseSchema(value = IncidentAnswer.class, responseCode = "200")
  public Response correct(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RulesFollow EndBody body) {
    return requests.patch(id, ifMatch, locked -> ends.correct(locked, body, sent.faults()));
  }
}
