package yuqing.notification.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.notification.webhook.delivery.TestAnswer;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;
import yuqing.rest.request.SentBody;

/// What a subscription was sent, sending it again, and testing its receiver.
@Path("/subscriptions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Webhooks")
public class WebhookDeliveryResource {
  private final DeliveryRequests requests;
  private final SentBody sent;

  WebhookDeliveryResource(DeliveryRequests requests, SentBody sent) {
    this.requests = requests;
    this.sent = sent;
  }

  @GET
  @Path("/deliveries")
  @Operation(
      operationId = "listDeliveryAttempts",
      summary = "List the delivery attempts of the last days, newest first")
  public Page<AttemptAnswer> deliveries(
      @PathParam("id") String id,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    var query = new QueryReader();
    var most = query.limit(limit);
    query.throwIfAny();
    var before = Cursor.decode(cursor, 1, parts -> Long.valueOf(parts.get(0)));
    return requests.attempts(SubscriptionIds.read(id), before, most);
  }

  @POST
  @Path("/redeliveries")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "redeliverEvents", summary = "Send events again that are still kept")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = RedeliveryAnswer.class)))
  public Response redeliver(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, RedeliveryBody body) {
    return requests.redeliver(key, sent.bytes(), SubscriptionIds.read(id), body);
  }

  @POST
  @Path("/test")
  @Operation(operationId = "testSubscription", summary = "Send a test event now")
  public TestAnswer test(@PathParam("id") String id) {
    return requests.test(SubscriptionIds.read(id));
  }
}
