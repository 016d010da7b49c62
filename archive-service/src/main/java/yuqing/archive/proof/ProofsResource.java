package yuqing.archive.proof;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.archive.accesslog.AccessKind;
import yuqing.archive.accesslog.LogsAccess;

/// What proves the entries of one dossier.
@Path("/dossiers/{incidentId}/proofs")
@Tag(name = "Seals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.INCIDENT_READER)
public class ProofsResource {

  private final DossierProofs proofs;
  private final CurrentVertxRequest request;

  ProofsResource(DossierProofs proofs, CurrentVertxRequest request) {
    this.proofs = proofs;
    this.request = request;
  }

  @GET
  @LogsAccess(AccessKind.DOWNLOAD)
  @Operation(
      operationId = "getDossierProofs",
      summary = "The seals that contain a dossier's entries, with the paths to their roots")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class)))
  public StreamingOutput proofs(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId) {
    return proofs.stream(incidentId, request.getCurrent());
  }
}
