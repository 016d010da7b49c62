package yuqing.incident.handling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.view.IncidentAnswer;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;

/// `POST`, `PATCH /incidents/{id}/end`
@Path("/incidents")
@Tag(name = "Handling")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EndResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String EXAMPLE =
      "{\"endedAt\": \"2026-10-15T12:00:00+08:00\", \"reason\": \"补录\"}";

  private final SentBody sent;
  private final IncidentRequests requests;
  private final HandlingEnds ending;

  EndResource(SentBody sent, IncidentRequests requests, HandlingEnds ending) {
    this.sent = sent;
    this.requests = requests;
    this.ending = ending;
  }

  @POST
  @Path("/{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.HANDLING_ENDER)
  @Operation(
      summary = "Record the end of handling",
      description =
          "The result is to be filed within 12 h of it. It lies after the receipt, or after the"
              + " reopening; recorded more than an hour late it needs a reason. 409 while an end"
              + " stands.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = EndBody.class),
              examples = @ExampleObject(name = "end", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "ended",
      content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
  @APIResponse(responseCode = "409", description = "an end stands, or the incident was merged")
  public Response end(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow EndBody body) {
    return requests.post(
        id,
        new IdempotencyKey(key, "POST /incidents/" + id + "/end", sent.bytes()),
        held -> ending.end(held, body, sent.faults()));
  }

  @PATCH
  @Path("/{id}/end")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.HANDLING_ENDER)
  @Operation(
      summary = "Correct the instant of the standing end",
      description =
          "The 12 h run from the corrected instant. It lies after the receipt or the reopening and"
              + " not past the filing of the result. `If-Match` is the incident's ETag.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MERGE_PATCH,
            schema = @Schema(implementation = EndBody.class),
            examples = @ExampleObject(name = "correction", value = EXAMPLE)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = EndBody.class))
      })
  @APIResponse(
      responseCode = "200",
      description = "corrected",
      content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
  public Response correct(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RulesFollow EndBody body) {
    return requests.patch(id, ifMatch, held -> ending.correct(held, body, sent.faults()));
  }
}
