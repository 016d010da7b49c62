package yuqing.archive.search.similar;

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
import yuqing.access.Access;
import yuqing.access.Roles;
import yuqing.archive.accesslog.LogsAccess;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;

/// What is like an incident: read when it is reviewed (article 14).
@Path("/dossiers/{incidentId}/similar")
@Tag(name = "Search")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.FIGURE_READER)
public class SimilarDossierResource {

  private final SimilarReader similar;
  private final CurrentCaller caller;

  SimilarDossierResource(SimilarReader similar, CurrentCaller caller) {
    this.similar = similar;
    this.caller = caller;
  }

  @GET
  @LogsAccess
  @Operation(operationId = "listSimilarDossiers", summary = "Incidents like this one")
  public SimilarAnswer list(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @HeaderParam("Accept-Language") String acceptLanguage) {
    return similar.toDossier(
        incidentId, Access.readScope(caller.get()), Language.preferred(acceptLanguage));
  }
}
