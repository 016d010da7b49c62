package yuqing.escalation.obligation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.ETags;

@Path("/incidents/{id}/obligations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class IncidentObligationsResource {

  private final ObligationSearch search;
  private final CurrentCaller caller;

  IncidentObligationsResource(ObligationSearch search, CurrentCaller caller) {
    this.search = search;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(
      operationId = "listIncidentObligations",
      summary = "List what an incident owes and owed, with the outcomes")
  @APIResponseSchema(value = IncidentObligationsAnswer.class, responseCode = "200")
  public Response get(
      @PathParam("id") UUID id,
      @QueryParam("cursor") String cursor,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return search
        .find(id, cursor, caller.get(), Language.preferred(languages))
        .map(found -> Response.ok(found).header(HttpHeaders.ETAG, ETags.of(found.version())))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND))
        .build();
  }
}
