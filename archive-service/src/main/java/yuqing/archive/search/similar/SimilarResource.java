package yuqing.archive.search.similar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Access;
import yuqing.access.Roles;
import yuqing.archive.accesslog.AccessKind;
import yuqing.archive.accesslog.LogsAccess;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;

/// What is like a report that is being entered. A POST, so that its prose stands in no address
/// and no log of addresses; nothing of it is kept.
@Path("/search/similar")
@Tag(name = "Search")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.FIGURE_READER)
public class SimilarResource {

  private final SimilarReader similar;
  private final CurrentCaller caller;

  SimilarResource(SimilarReader similar, CurrentCaller caller) {
    this.similar = similar;
    this.caller = caller;
  }

  @POST
  @LogsAccess(AccessKind.SEARCH)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "findSimilar", summary = "Incidents like a report that is being entered")
  public SimilarAnswer find(
      @NotNull SimilarBody report, @HeaderParam("Accept-Language") String acceptLanguage) {
    return similar.toReport(
        report, Access.readScope(caller.get()), Language.preferred(acceptLanguage));
  }
}
