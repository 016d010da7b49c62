package yuqing.notification.alert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.problem.Language;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;

/// What an office does about an alert by hand: it calls somebody, or urges.
@Path("/alerts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ALERT_CALLER)
@RunOnVirtualThread
@Tag(name = "Alerts")
public class AlertActResource {
  private final AlertActs acts;
  private final SentBody sent;
  private final CurrentCaller caller;

  AlertActResource(AlertActs acts, SentBody sent, CurrentCaller caller) {
    this.acts = acts;
    this.sent = sent;
    this.caller = caller;
  }

  @POST
  @Path("/calls")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "recordAlertCall",
      summary = "Record that somebody was told of an alert by telephone")
  @APIResponseSchema(value = AlertAnswer.class, responseCode = "201")
  public Response recordCall(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam("Accept-Language") String acceptLanguage,
      @RulesFollow AlertCallBody body) {
    return acts.recordCall(request(id, "calls", key, acceptLanguage), body, sent.faults());
  }

  @POST
  @Path("/urgings")
  @Operation(operationId = "urgeAlert", summary = "Tell those who owe it once more")
  @APIResponseSchema(value = AlertAnswer.class, responseCode = "201")
  public Response urge(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam("Accept-Language") String acceptLanguage) {
    return acts.urge(request(id, "urgings", key, acceptLanguage));
  }

  private AlertActs.Request request(UUID id, String act, String key, String acceptLanguage) {
    var route = "POST /alerts/" + id + "/" + act;
    return new AlertActs.Request(
        id,
        new IdempotencyKey(key, route, sent.bytes()),
        caller.get(),
        Language.preferred(acceptLanguage));
  }
}
