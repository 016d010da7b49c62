package yuqing.notification.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.notification.webhook.subscription.SubscriptionBody;
import yuqing.notification.webhook.subscription.SubscriptionChangesBody;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// The systems that are notified of events by webhook. A receiver has in part an auditor's rights:
/// so the administrator alone decides.
@Path("/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Webhooks", description = "Subscriptions of other systems to events")
public class SubscriptionResource {
  private static final UUID FIRST = new UUID(0, 0);
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final SubscriptionRequests requests;
  private final SentBody sent;

  SubscriptionResource(SubscriptionRequests requests, SentBody sent) {
    this.requests = requests;
    this.sent = sent;
  }

  @GET
  @Operation(operationId = "listSubscriptions", summary = "List subscriptions, by id")
  public Page<SubscriptionAnswer> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    var query = new QueryReader();
    var most = query.limit(limit);
    query.throwIfAny();
    var after = Cursor.decode(cursor, 1, parts -> UUID.fromString(parts.get(0)));
    return requests.page(Objects.requireNonNullElse(after, FIRST), most);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getSubscription",
      summary = "Read a subscription and how its receiver is doing")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
  public Response one(@PathParam("id") String id) {
    return requests.find(SubscriptionIds.read(id)).response();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createSubscription", summary = "Create a subscription")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
  public Response create(@HeaderParam("Idempotency-Key") String key, SubscriptionBody body) {
    return requests.create(key, sent.bytes(), body);
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeSubscription",
      summary = "Change a subscription, resume a parked one, or disable it")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MERGE_PATCH,
            schema = @Schema(implementation = SubscriptionChangesBody.Document.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SubscriptionChangesBody.Document.class))
      })
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
  public Response change(
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      SubscriptionChangesBody changes) {
    return requests.change(SubscriptionIds.read(id), ifMatch, changes).response();
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "deleteSubscription", summary = "Delete a subscription")
  public void delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    requests.delete(SubscriptionIds.read(id), ifMatch);
  }

  @POST
  @VersionedTarget
  @Path("/{id}/rotation")
  @Operation(operationId = "rotateSubscriptionSecret", summary = "Make a new secret")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
  public Response rotate(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key) {
    return requests.rotate(key, sent.bytes(), SubscriptionIds.read(id));
  }
}
