package yuqing.escalation.obligation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import yuqing.access.Roles;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

@Path("/obligations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ObligationsResource {

  private static final int LONGEST_CODE = 60;

  private final ObligationSearch search;
  private final CurrentCaller caller;

  ObligationsResource(ObligationSearch search, CurrentCaller caller) {
    this.search = search;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(operationId = "listObligations", summary = "List obligations across incidents")
  public Page<ListedObligationAnswer> list(
      @QueryParam("outcome") String outcome,
      @QueryParam("department") String department,
      @QueryParam("code") String code,
      @QueryParam("dueBefore") String dueBefore,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    var query = new QueryReader();
    var filter =
        new ObligationSearch.Filter(
            query.oneOf("outcome", outcome, Outcome.class),
            query.text("department", department, LONGEST_CODE),
            query.oneOf("code", code, ObligationCode.class),
            query.instant("dueBefore", dueBefore));
    var size = query.limit(limit);
    query.throwIfAny();
    return search.page(filter, cursor, size, caller.get(), Language.preferred(languages));
  }
}
