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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
  @Operation(
      summary = "Obligations across incidents, by due",
      description = "Of the incidents that the caller may see.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "one",
                      value =
                          """
                          {"items": [{"incident": "019a1f00-0000-7000-8000-000000000001",
                            "number": "YQ-2026-00002", "level": 2,
                            "id": "5e0c4b1e-6a52-5c0b-9d0a-1f6f3f1f0c11", "code": "confirm-grade",
                            "key": "confirm-grade/receipt", "article": 10, "owner": "group-office",
                            "department": "party-affairs", "opened": "2026-10-13T08:20:00+08:00",
                            "due": "2026-10-13T09:20:00+08:00", "outcome": "OPEN",
                            "label": "确认研判定级"}], "next": null}
                          """)))
  public Page<ListedObligationAnswer> list(
      @QueryParam("outcome") String outcome,
      @Parameter(description = "whose post owes it") @QueryParam("department") String department,
      @Parameter(example = "file-result") @QueryParam("code") String code,
      @Parameter(description = "due before this instant", example = "2026-10-14T00:00:00+08:00")
          @QueryParam("dueBefore")
          String dueBefore,
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
