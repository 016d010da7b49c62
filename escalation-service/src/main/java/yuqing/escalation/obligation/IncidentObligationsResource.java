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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.ETags;
import yuqing.rest.request.QueryReader;
import yuqing.rest.work.BoundedWait;

@Path("/incidents/{id}/obligations")
@Tag(name = "Obligations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class IncidentObligationsResource {

  private static final int LONGEST_WAIT_SECONDS = 5;

  private final ObligationSearch search;
  private final BoundedWait waiting;
  private final CurrentCaller caller;

  IncidentObligationsResource(ObligationSearch search, BoundedWait waiting, CurrentCaller caller) {
    this.search = search;
    this.waiting = waiting;
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
      @QueryParam("after") @Schema(implementation = Long.class) String after,
      @QueryParam("wait") String wait,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    var query = new QueryReader();
    var event = query.number("after", after);
    var atMost = BoundedWait.read(query, wait, LONGEST_WAIT_SECONDS);
    query.throwIfAny();
    var who = caller.get();
    var language = Language.preferred(languages);
    return waiting
        .upTo(atMost, () -> search.find(id, cursor, who, language).filter(it -> it.has(event)))
        .or(() -> search.find(id, cursor, who, language))
        .map(found -> found.askedFor(event))
        .map(found -> Response.ok(found).header(HttpHeaders.ETAG, ETags.of(found.version())))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND))
        .build();
  }
}
