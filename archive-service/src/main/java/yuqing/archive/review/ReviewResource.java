package yuqing.archive.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// The review meeting of article 14.
@Path("/dossiers/{incidentId}/review")
@Tag(
    name = "Closing",
    description = "The review meeting, its measures, the closing and what comes after it")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.CASE_DECIDER)
@VersionedTarget
public class ReviewResource {

  private final Reviews reviews;
  private final SentBody sent;

  ReviewResource(Reviews reviews, SentBody sent) {
    this.reviews = reviews;
    this.sent = sent;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "recordReview", summary = "Records the review meeting (article 14)")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RecordedActAnswer.class)))
  public Response record(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull ReviewMeetingBody meeting) {
    return reviews.record(incidentId, key, sent.bytes(), meeting);
  }
}
