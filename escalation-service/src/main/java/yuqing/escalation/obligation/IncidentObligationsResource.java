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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
      summary = "What an incident owes and owed, with what became of it",
      description = "By due, at most 1 000; pass `next` as `cursor` for those after them.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = IncidentObligationsAnswer.class),
              examples =
                  @ExampleObject(
                      name = "one",
                      value =
                          """
                          {"incident": "019a1f00-0000-7000-8000-000000000001", "level": 2,
                           "obligations": [{"id": "5e0c4b1e-6a52-5c0b-9d0a-1f6f3f1f0c11",
                             "code": "confirm-grade", "key": "confirm-grade/receipt", "article": 10,
                             "owner": "group-office", "department": "party-affairs",
                             "departmentName": "党群工作部",
                             "opened": "2026-10-13T08:20:00+08:00",
                             "due": "2026-10-13T09:20:00+08:00", "outcome": "OPEN",
                             "label": "确认研判定级"}], "next": null}
                          """)))
  @APIResponse(responseCode = "404", description = "Unknown, or not for the caller")
  public Response get(
      @PathParam("id") UUID id,
      @Parameter(description = "`next` of the answer before") @QueryParam("cursor") String cursor,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return search
        .find(id, cursor, caller.get(), Language.preferred(languages))
        .map(found -> Response.ok(found).header(HttpHeaders.ETAG, ETags.of(found.version())))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND))
        .build();
  }
}
