package yuqing.archive.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import yuqing.access.Roles;
import yuqing.archive.accesslog.LogsAccess;
import yuqing.archive.timeline.ChainVerification;

/// Whether an incident's chain is whole.
@Path("/dossiers/{incidentId}/verification")
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
  public ChainVerification verify(@PathParam("incidentId") String incidentId) {
    return verifications.verify(incidentId);
  }
}
