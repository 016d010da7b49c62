package yuqing.escalation.board;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.request.QueryReader;

/// Obligations across incidents: listed, and counted.
@Path("/obligations")
@Tag(name = "Obligations", description = "What is owed, until when, by whom and why")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ObligationsResource {

  private final ObligationListing listing;
  private final OwedCounts counts;
  private final CurrentCaller caller;

  ObligationsResource(ObligationListing listing, OwedCounts counts, CurrentCaller caller) {
    this.listing = listing;
    this.counts = counts;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(operationId = "listObligations", summary = "List obligations across incidents")
  public ObligationPageAnswer list(
      @BeanParam ObligationParameters parameters,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    var query = new QueryReader();
    var who = caller.get();
    var filter = parameters.read(query, who);
    var size = query.limit(limit);
    query.throwIfAny();
    return listing.page(filter, cursor, size, who, Language.preferred(languages));
  }

  @GET
  @Path("/counts")
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(
      operationId = "countObligations",
      summary = "How much is owed, by post, department, level and urgency")
  public OwedCountsAnswer count(
      @BeanParam ObligationParameters parameters,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    var query = new QueryReader();
    var who = caller.get();
    var filter = parameters.read(query, who);
    query.throwIfAny();
    return counts.count(filter, who, Language.preferred(languages));
  }
}
