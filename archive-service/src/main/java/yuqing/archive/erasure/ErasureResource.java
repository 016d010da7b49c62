package yuqing.archive.erasure;

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
import yuqing.rest.request.VersionedTarget;

/// The erasure of the free text of an entry (`docs/erasure.md`).
@Path("/dossiers/{incidentId}/entries/{n}/erasure")
@Tag(name = "Keeping")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.GROUP_OFFICE)
@VersionedTarget
public class ErasureResource {

  private final ErasureRecorder erasures;
  private final SentBody sent;

  ErasureResource(ErasureRecorder erasures, SentBody sent) {
    this.erasures = erasures;
    this.sent = sent;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "eraseEntry", summary = "Erases the free text of an entry for good")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RecordedEntryAnswer.class)))
  public Response erase(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @PathParam("n") long n,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull ErasureBody body) {
    return erasures.erase(incidentId, n, key, sent.bytes(), body);
  }
}
