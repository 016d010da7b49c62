package yuqing.notification.rota;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;

/// The duty rota: shifts fixed ahead, and their swaps.
@Path("/shifts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duty rota", description = "Who is on duty from when to when")
@RolesAllowed(Roles.SCHOOL_MEMBER)
public class ShiftResource {
  private final ShiftRegister shifts;
  private final OnDuty onDuty;
  private final SentBody sent;
  private final CurrentCaller caller;

  ShiftResource(ShiftRegister shifts, OnDuty onDuty, SentBody sent, CurrentCaller caller) {
    this.shifts = shifts;
    this.onDuty = onDuty;
    this.sent = sent;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listShifts", summary = "Shifts, the earliest first")
  public Page<ShiftAnswer> list(@BeanParam ShiftParameters parameters) {
    return shifts.list(ShiftSearch.read(parameters, caller.get().person()));
  }

  @GET
  @Path("/on-duty")
  @Operation(operationId = "getOnDuty", summary = "Who is on duty now, or at another time")
  public OnDutyAnswer onDuty(@QueryParam("at") @Schema(implementation = Instant.class) String at) {
    var query = new QueryReader();
    var instant = query.instant("at", at);
    query.throwIfAny();
    return onDuty.at(instant);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getShift", summary = "One shift, with its swaps")
  @APIResponseSchema(ShiftAnswer.class)
  public Response one(@PathParam("id") UUID id) {
    var found = shifts.find(id);
    return Response.ok(ShiftAnswer.of(found))
        .header(HttpHeaders.ETAG, ETags.of(found.version()))
        .build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ROTA_KEEPER)
  @Operation(operationId = "enterShifts", summary = "Enter shifts, all of them or none")
  @APIResponseSchema(value = EnteredShiftsAnswer.class, responseCode = "201")
  public Response enter(@HeaderParam("Idempotency-Key") String key, @RulesFollow ShiftsBody body) {
    var request = new IdempotencyKey(key, "POST /shifts", sent.bytes());
    return shifts.enter(request, caller.get(), body, sent.faults());
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ROTA_KEEPER)
  @Operation(operationId = "withdrawShift", summary = "Withdraw a shift that has not begun")
  public void withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    shifts.withdraw(id, ifMatch, caller.get());
  }

  @POST
  @Path("/{id}/swap")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ROTA_KEEPER)
  @Operation(operationId = "swapShift", summary = "Have another person take a shift over")
  @APIResponseSchema(value = ShiftAnswer.class, responseCode = "201")
  public Response swap(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ShiftSwapBody body) {
    var request = new IdempotencyKey(key, "POST /shifts/" + id + "/swap", sent.bytes());
    return shifts.swap(id, request, caller.get(), body, sent.faults());
  }
}
