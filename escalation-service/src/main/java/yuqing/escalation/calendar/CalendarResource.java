package yuqing.escalation.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Caller;
import yuqing.access.Roles;
import yuqing.escalation.policy.HeightenedPeriodRow;
import yuqing.escalation.policy.HeightenedPeriods;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.precondition.ETags;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.query.Cursor;
import yuqing.rest.query.Page;
import yuqing.rest.query.QueryReader;
import yuqing.rest.request.SentBody;

/// Periods of heightened duty (article 8): in one, the school's own short times are halved.
@Path("/calendar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
  Roles.REPORTER,
  Roles.LIAISON,
  Roles.DEPARTMENT_HEAD,
  Roles.LEADER_IN_CHARGE,
  Roles.ADMIN_OFFICE,
  Roles.GROUP_OFFICE,
  Roles.LEADING_GROUP,
  Roles.PRINCIPAL_LEADER,
  Roles.AUDITOR,
  Roles.ADMINISTRATOR
})
public class CalendarResource {

  private static final String BODY =
      """
      {"from": "2026-10-01T00:00:00+08:00", "to": "2026-10-09T00:00:00+08:00", "name": "国庆假期"}
      """;

  private static final String CHANGED =
      """
      {"period": {"id": "7d9c4b1e-6a52-4c0b-9d0a-1f6f3f1f0c11",
         "from": "2026-10-01T00:00:00+08:00", "to": "2026-10-09T00:00:00+08:00",
         "name": "国庆假期", "setBy": "group-office", "setByPerson": "group-office",
         "setAt": "2026-09-20T10:00:00+08:00", "history": []},
       "clocks": {"startingFrom": "2026-10-01T00:00:00+08:00",
         "startingBefore": "2026-10-09T00:00:00+08:00",
         "terms": [{"code": "confirm-grade", "label": "确认研判定级", "clock": "FIRST_GRADE",
           "usually": "PT1H", "inThePeriod": "PT30M"}],
         "keeping": [], "moreKeeping": false}}
      """;

  private final HeightenedPeriods periods;
  private final CalendarChanges changes;
  private final ConcernedClocks clocks;
  private final Idempotency idempotency;
  private final SentBody sent;
  private final CurrentCaller caller;

  CalendarResource(
      HeightenedPeriods periods,
      CalendarChanges changes,
      ConcernedClocks clocks,
      Idempotency idempotency,
      SentBody sent,
      CurrentCaller caller) {
    this.periods = periods;
    this.changes = changes;
    this.clocks = clocks;
    this.idempotency = idempotency;
    this.sent = sent;
    this.caller = caller;
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

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed({Roles.GROUP_OFFICE, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Set a period of heightened duty",
      description =
          "`[from, to)`. Clocks that start in it after this request run at half of the school's own"
              + " short times; clocks that have started keep their due. The answer says which are"
              + " which.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = PeriodBody.class),
              examples = @ExampleObject(name = "a holiday", value = BODY)))
  @APIResponse(
      responseCode = "201",
      description = "Set",
      content =
          @Content(
              schema = @Schema(implementation = PeriodChanged.class),
              examples = @ExampleObject(name = "set", value = CHANGED)))
  @APIResponse(responseCode = "422", description = "It is over, too long, or ends before it begins")
  public Response set(
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @NotNull PeriodBody body) {
    var who = caller.get();
    return idempotency.once(
        key,
        "POST /calendar",
        sent.bytes(),
        () -> {
          var made = changes.set(body, who);
          var row = made.after();
          return StoredAnswer.created(
              "/calendar/" + row.period,
              ETags.of(row.version),
              changed(made, who, Language.preferred(languages)));
        });
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed({Roles.GROUP_OFFICE, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Change a period",
      description = "What is left out stays. Clocks that have started keep their due.")
  @APIResponse(
      responseCode = "200",
      description = "As it stands now",
      content = @Content(schema = @Schema(implementation = PeriodChanged.class)))
  @APIResponse(responseCode = "409", description = "It was removed")
  @APIResponse(responseCode = "412", description = "Changed meanwhile")
  @APIResponse(responseCode = "422", description = "It is over, too long, or ends before it begins")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @NotNull PeriodPatch patch) {
    var who = caller.get();
    var made = changes.change(id, patch, ifMatch, who);
    return Response.ok(changed(made, who, Language.preferred(languages)))
        .header(HttpHeaders.ETAG, ETags.of(made.after().version))
        .build();
  }

  @DELETE
  @Path("/{id}")
  @Transactional
  @RolesAllowed({Roles.GROUP_OFFICE, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Remove a period",
      description =
          "Clocks that start later run their whole time; those that have started keep their due. It"
              + " stays on record.")
  @APIResponse(
      responseCode = "200",
      description = "As it stood until now",
      content = @Content(schema = @Schema(implementation = PeriodChanged.class)))
  @APIResponse(responseCode = "409", description = "It was removed before")
  @APIResponse(responseCode = "412", description = "Changed meanwhile")
  public PeriodChanged remove(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    var who = caller.get();
    return changed(changes.remove(id, ifMatch, who), who, Language.preferred(languages));
  }

  private PeriodChanged changed(CalendarChanges.Change made, Caller who, Language language) {
    // What was just persisted is to be among the history that is read.
    periods.flush();
    return new PeriodChanged(
        PeriodAnswer.of(periods.history(made.last().period)),
        clocks.of(made.from(), made.to(), made.at(), who, language));
  }
}
