package yuqing.escalation.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Roles;
import yuqing.escalation.policy.HeightenedPeriodRow;
import yuqing.escalation.policy.HeightenedPeriods;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// Periods of heightened duty (article 8): in one, the school's own short times are halved.
@Path("/calendar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ANYONE)
public class CalendarResource {

  private final HeightenedPeriods periods;

  CalendarResource(HeightenedPeriods periods) {
    this.periods = periods;
  }

  private record After(Instant from, UUID period) {
    static After read(String cursor) {
      return Cursor.decode(
          cursor,
          2,
          parts -> new After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1))));
    }

    static String cursor(HeightenedPeriodRow row) {
      return Cursor.encode(row.fromAt.toString(), row.period.toString());
    }
  }

  @GET
  @Transactional
  @Operation(
      summary = "The calendar of heightened duty, by when periods begin",
      description = "Those that stand, over ones included. Overlapping ones halve a time once.")
  @APIResponse(responseCode = "200", description = "A page")
  public Page<PeriodAnswer> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    var query = new QueryReader();
    var most = query.limit(limit);
    query.throwIfAny();
    var after = After.read(cursor);
    var found =
        after == null
            ? periods.standing(null, null, most + 1)
            : periods.standing(after.from, after.period, most + 1);
    return Page.of(found, most, After::cursor).map(PeriodAnswer::of);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(summary = "One period with its history, also when it was removed")
  @APIResponse(
      responseCode = "200",
      description = "The period, with its ETag",
      content = @Content(schema = @Schema(implementation = PeriodAnswer.class)))
  @APIResponse(responseCode = "404", description = "Never set")
  public Response one(@PathParam("id") UUID id) {
    var history = periods.history(id);
    if (history.isEmpty()) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    return Response.ok(PeriodAnswer.of(history))
        .header(HttpHeaders.ETAG, ETags.of(history.getFirst().version))
        .build();
  }
}
