package yuqing.escalation.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Caller;
import yuqing.access.Roles;
import yuqing.escalation.policy.HeightenedPeriods;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.Language;
import yuqing.rest.request.ETags;
import yuqing.rest.request.SentBody;

/// Changes of the calendar, for clocks that start later.
@Path("/calendar")
@Tag(ref = "Calendar Resource")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.POLICY_EDITOR)
public class CalendarChangesResource {

  private final HeightenedPeriods periods;
  private final CalendarChanges changes;
  private final CalendarImpactQuery clocks;
  private final Idempotency idempotency;
  private final SentBody sent;
  private final CurrentCaller caller;

  CalendarChangesResource(
      HeightenedPeriods periods,
      CalendarChanges changes,
      CalendarImpactQuery clocks,
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

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
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
              examples = @ExampleObject(name = "a holiday", value = CalendarExamples.HOLIDAY)))
  @APIResponse(
      responseCode = "201",
      description = "Set",
      content =
          @Content(
              schema = @Schema(implementation = PeriodChanged.class),
              examples = @ExampleObject(name = "set", value = CalendarExamples.SET)))
  @APIResponse(responseCode = "409", description = "500 versions of periods are not over yet")
  @APIResponse(responseCode = "422", description = "It is over, too long, or ends before it begins")
  public Response set(
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @NotNull PeriodBody body) {
    var who = caller.get();
    return idempotency.once(
        new IdempotencyKey(key, "POST /calendar", sent.bytes()),
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
  @Operation(
      summary = "Change a period",
      description = "What is left out stays. Clocks that have started keep their due.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = PeriodPatchDoc.class),
              examples = @ExampleObject(name = "a day longer", value = CalendarExamples.LONGER)))
  @APIResponse(
      responseCode = "200",
      description = "As it stands now",
      content = @Content(schema = @Schema(implementation = PeriodChanged.class)))
  @APIResponse(
      responseCode = "409",
      description = "It was removed, or 500 versions of periods are not over yet")
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
