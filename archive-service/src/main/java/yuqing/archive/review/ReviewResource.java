package yuqing.archive.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.RecordableAct;
import yuqing.access.Roles;
import yuqing.archive.dossier.ReviewProse;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.SentBody;

@Path("/dossiers/{incidentId}/review")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.CASE_DECIDER)
public class ReviewResource {

  /// Longest minutes and findings, in UTF-16 units.
  private static final int LONGEST = 50_000;

  private final DossierRecorder recorded;
  private final Reviews reviews;
  private final SentBody sent;

  ReviewResource(DossierRecorder recorded, Reviews reviews, SentBody sent) {
    this.recorded = recorded;
    this.reviews = reviews;
    this.sent = sent;
  }

  /// @param heldAt at or after the filing of the result, not after now
  /// @param minutes who met and what was said
  /// @param findings what was learnt (article 14)
  public record ReviewMeeting(
      @NotNull Instant heldAt,
      @NotBlank @Size(max = LONGEST) String minutes,
      @NotBlank @Size(max = LONGEST) String findings) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Records the review meeting (article 14)",
      description =
          "Once a result is filed, for a meeting held at or after the filing. Minutes and findings"
              + " stay in the archive; the event on `yuqing.archive.v1` says when and by whom.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = ReviewMeeting.class),
              examples =
                  @ExampleObject(
                      name = "a meeting",
                      value =
                          """
                          {"heldAt": "2026-10-20T09:00:00+08:00",
                           "minutes": "领导小组办公室、后勤保卫处参加，回顾处置全过程。",
                           "findings": "锅炉检修须提前三天公告。"}
                          """)))
  @APIResponse(
      responseCode = "201",
      description = "recorded; the ETag is the dossier's",
      content =
          @Content(
              schema = @Schema(implementation = DossierRecorder.Receipt.class),
              examples = @ExampleObject(name = "recorded", value = DossierRecorder.EXAMPLE)))
  @APIResponse(responseCode = "404", description = "none, or none that the caller may see")
  @APIResponse(responseCode = "409", description = "the dossier is closed, or the incident merged")
  @APIResponse(responseCode = "422", description = "no result filed, or held before the filing")
  public Response hold(
      @PathParam("incidentId") String incidentId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull ReviewMeeting meeting) {
    var prose = new ReviewProse(meeting.minutes(), meeting.findings());
    return recorded.once(
        new IdempotencyKey(key, "POST /dossiers/" + incidentId + "/review", sent.bytes()),
        incidentId,
        RecordableAct.REVIEW_MEETING_HELD,
        (connection, by) -> reviews.record(connection, incidentId, meeting.heldAt(), prose, by));
  }
}
