package yuqing.escalation.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
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

  private final CalendarChanges changes;
  private final SentBody sent;
  private final CurrentCaller caller;

  CalendarChangesResource(CalendarChanges changes, SentBody sent, CurrentCaller caller) {
    this.changes = changes;
    this.sent = sent;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
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
              schema = @Schema(implementation = PeriodChangeAnswer.class),
              examples = @ExampleObject(name = "set", value = CalendarExamples.SET)))
  @APIResponse(responseCode = "409", description = "500 versions of periods are not over yet")
  @APIResponse(responseCode = "422", description = "It is over, too long, or ends before it begins")
  public Response set(
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @NotNull PeriodBody body) {
    return changes.set(key, sent.bytes(), body, caller.get(), Language.preferred(languages));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
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
      content = @Content(schema = @Schema(implementation = PeriodChangeAnswer.class)))
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
    var answer = changes.change(id, patch, ifMatch, caller.get(), Language.preferred(languages));
    return Response.ok(answer)
        .header(HttpHeaders.ETAG, ETags.of(answer.period().version()))
        .build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Remove a period",
      description =
          "Clocks that start later run their whole time; those that have started keep their due. It"
              + " stays on record.")
  @APIResponse(
      responseCode = "200",
      description = "As it stood until now",
      content = @Content(schema = @Schema(implementation = PeriodChangeAnswer.class)))
  @APIResponse(responseCode = "409", description = "It was removed before")
  @APIResponse(responseCode = "412", description = "Changed meanwhile")
  public PeriodChangeAnswer remove(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return changes.remove(id, ifMatch, caller.get(), Language.preferred(languages));
  }
}
