package yuqing.archive.allowed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import yuqing.rest.answer.AllowedStepsAnswer;
import yuqing.rest.problem.Language;

/// What the caller may record on a dossier now.
@Path("/dossiers/{incidentId}/allowed")
@Tag(name = "Dossiers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.INCIDENT_READER)
public class AllowedDossierStepsResource {

  private final AllowedDossierSteps allowed;

  AllowedDossierStepsResource(AllowedDossierSteps allowed) {
    this.allowed = allowed;
  }

  @GET
  @LogsAccess
  @Operation(
      operationId = "listAllowedDossierSteps",
      summary = "What the caller may record on a dossier now")
  public AllowedStepsAnswer list(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @HeaderParam("Accept-Language") String acceptLanguage) {
    return allowed.list(incidentId, Language.preferred(acceptLanguage));
  }
}
