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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.request.ETags;
import yuqing.rest.request.SentBody;

/// Changes of the calendar, for clocks that start later.
@Path("/calendar")
@Tag(name = "Calendar")
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
  @Operation(operationId = "setHeightenedPeriod", summary = "Set a period of heightened duty")
  @APIResponseSchema(value = PeriodChangeAnswer.class, responseCode = "201")
  public Response set(
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @NotNull PeriodBody body) {
    return changes.set(key, sent.bytes(), body, caller.get(), Language.preferred(languages));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "changeHeightenedPeriod", summary = "Change a period")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PeriodPatchDoc.class)))
  @APIResponseSchema(value = PeriodChangeAnswer.class, responseCode = "200")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @NotNull PeriodPatchBody patch) {
    var answer = changes.change(id, patch, ifMatch, caller.get(), Language.preferred(languages));
    return Response.ok(answer)
        .header(HttpHeaders.ETAG, ETags.of(answer.period().version()))
        .build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "removeHeightenedPeriod", summary = "Remove a period")
  public PeriodChangeAnswer remove(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return changes.remove(id, ifMatch, caller.get(), Language.preferred(languages));
  }
}
