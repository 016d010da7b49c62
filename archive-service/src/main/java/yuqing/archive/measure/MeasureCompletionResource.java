package yuqing.archive.measure;

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
import yuqing.archive.review.RecordedEntryAnswer;
import yuqing.rest.request.SentBody;

/// What came of a measure that a review asked for (article 14).
@Path("/dossiers/{incidentId}/measures/{n}/completion")
@Tag(name = "Closing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.MEASURE_OWNER)
public class MeasureCompletionResource {

  private final MeasureCompletions completions;
  private final SentBody sent;

  MeasureCompletionResource(MeasureCompletions completions, SentBody sent) {
    this.completions = completions;
    this.sent = sent;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "completeMeasure",
      summary = "Records that a measure of the review was carried out")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RecordedEntryAnswer.class)))
  public Response complete(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @PathParam("n") int n,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull MeasureCompletionBody body) {
    return completions.record(incidentId, n, key, sent.bytes(), body);
  }
}
