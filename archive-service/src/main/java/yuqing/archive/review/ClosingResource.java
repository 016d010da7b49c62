package yuqing.archive.review;

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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.request.MayBeEmpty;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// The closing of a dossier (article 14).
@Path("/dossiers/{incidentId}/closing")
@Tag(name = "Closing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.CASE_DECIDER)
@VersionedTarget
public class ClosingResource {

  private final ClosingRecorder closings;
  private final SentBody sent;

  ClosingResource(ClosingRecorder closings, SentBody sent) {
    this.closings = closings;
    this.sent = sent;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "closeDossier", summary = "Closes the dossier (article 14)")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RecordedActAnswer.class)))
  public Response close(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @HeaderParam("Idempotency-Key") String key,
      @MayBeEmpty @RequestBody(required = false) ClosingBody body) {
    return closings.close(incidentId, key, sent.bytes(), body);
  }
}
