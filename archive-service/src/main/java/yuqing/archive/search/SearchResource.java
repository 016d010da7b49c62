package yuqing.archive.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/// Finds incidents by what is written about them.
@Path("/search")
@Tag(name = "Search", description = "Dossiers by their words, and those that are alike")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.FIGURE_READER)
public class SearchResource {

  private final SearchReader reader;
  private final CurrentCaller caller;

  SearchResource(SearchReader reader, CurrentCaller caller) {
    this.reader = reader;
    this.caller = caller;
  }

  @GET
  @LogsAccess(AccessKind.SEARCH)
  @Operation(operationId = "search", summary = "Incidents by what is written about them")
  public SearchAnswer search(@BeanParam TextSearchParameters parameters) {
    return reader.search(parameters.read(Access.readScope(caller.get())));
  }
}
