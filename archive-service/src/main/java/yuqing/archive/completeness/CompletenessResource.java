package yuqing.archive.completeness;

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
import yuqing.rest.problem.Language;

/// What is missing before a dossier may be closed (article 14).
@Path("/dossiers/{incidentId}/completeness")
@Tag(name = "Dossiers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.INCIDENT_READER)
public class CompletenessResource {

  private final CompletenessReader completeness;

  CompletenessResource(CompletenessReader completeness) {
    this.completeness = completeness;
  }

  @GET
  @LogsAccess
  @Operation(
      operationId = "getCompleteness",
      summary = "What is missing before the dossier may be closed")
  public CompletenessAnswer get(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @HeaderParam("Accept-Language") String acceptLanguage) {
    return completeness.read(incidentId, Language.preferred(acceptLanguage));
  }
}
