package yuqing.archive.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.archive.accesslog.LogsAccess;
import yuqing.archive.timeline.ChainVerification;

/// Whether an incident's chain is whole.
@Path("/dossiers/{incidentId}/verification")
@Tag(name = "Dossiers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.INCIDENT_READER)
public class VerificationResource {

  private final DossierVerifications verifications;

  VerificationResource(DossierVerifications verifications) {
    this.verifications = verifications;
  }

  @GET
  @LogsAccess
  @Operation(
      operationId = "verifyChain",
      summary = "Recomputes an incident's chain from the database")
  public ChainVerification verify(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId) {
    return verifications.verify(incidentId);
  }
}
