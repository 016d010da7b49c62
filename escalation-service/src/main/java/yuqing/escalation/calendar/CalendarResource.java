package yuqing.escalation.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// Periods of heightened duty (article 8): in one, the school's own short times are halved.
@Path("/calendar")
@Tag(name = "Calendar", description = "Heightened periods, in which times are halved")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ANYONE)
public class CalendarResource {

  private final PeriodSearch search;

  CalendarResource(PeriodSearch search) {
    this.search = search;
  }

  @GET
  @Operation(operationId = "listHeightenedPeriods", summary = "List the periods of heightened duty")
  public Page<PeriodAnswer> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    var query = new QueryReader();
    var most = query.limit(limit);
    query.throwIfAny();
    return search.page(cursor, most);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getHeightenedPeriod", summary = "Get a period with its history")
  @APIResponseSchema(value = PeriodAnswer.class, responseCode = "200")
  public Response one(@PathParam("id") UUID id) {
    return search
        .find(id)
        .map(found -> Response.ok(found).header(HttpHeaders.ETAG, ETags.of(found.version())))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND))
        .build();
  }
}
