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

/// What is added to a closed dossier (article 14).
@Path("/dossiers/{incidentId}/supplements")
@Tag(name = "Closing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.LIAISON, Roles.DEPARTMENT_HEAD, Roles.GROUP_OFFICE})
@VersionedTarget
public class SupplementResource {

  private final SupplementRecorder supplements;
  private final SentBody sent;

  SupplementResource(SupplementRecorder supplements, SentBody sent) {
    this.supplements = supplements;
    this.sent = sent;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "addSupplement", summary = "Adds something to a closed dossier")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RecordedEntryAnswer.class)))
  public Response add(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull SupplementBody supplement) {
    return supplements.add(incidentId, key, sent.bytes(), supplement);
  }
}
