package yuqing.notification.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.durable.Transactions;
import yuqing.notification.webhook.SubscriptionRegister.Entry;
import yuqing.notification.webhook.http.WebhookSecret;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;
import yuqing.rest.request.SentBody;

/// The systems that are told of events by webhook. Whoever is told has in part an auditor's rights:
/// so the administrator alone decides.
@Path("/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Webhooks")
public class SubscriptionResource {
  private static final UUID FIRST = new UUID(0, 0);
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final Subscriptions subscriptions;
  private final SubscriptionRegister register;
  private final SubscriptionQueues lanes;
  private final Idempotency idempotency;
  private final SentBody sent;
  private final Transactions transactions;

  SubscriptionResource(
      Subscriptions subscriptions,
      SubscriptionRegister register,
      SubscriptionQueues lanes,
      Idempotency idempotency,
      SentBody sent,
      Transactions transactions) {
    this.subscriptions = subscriptions;
    this.register = register;
    this.lanes = lanes;
    this.idempotency = idempotency;
    this.sent = sent;
    this.transactions = transactions;
  }

  @GET
  @Transactional
  @Operation(summary = "Subscriptions, by id")
  @APIResponse(responseCode = "200", description = "A page")
  public Page<SubscriptionAnswer> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    var query = new QueryReader();
    var most = query.limit(limit);
    query.throwIfAny();
    var after = Cursor.decode(cursor, 1, parts -> UUID.fromString(parts.get(0)));
    var found = subscriptions.page(Objects.requireNonNullElse(after, FIRST), most + 1);
    var page = Page.of(found, most, each -> Cursor.encode(each.id.toString()));
    var ids = page.items().stream().map(each -> each.id).toList();
    var laneOf =
        lanes.list("subscription in ?1", ids).stream()
            .collect(Collectors.toMap(lane -> lane.subscription, Function.identity()));
    return page.map(each -> SubscriptionAnswer.of(each, laneOf.get(each.id)));
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(summary = "One subscription and how its receiver is doing")
  @APIResponse(
      responseCode = "200",
      description = "The subscription, with its ETag",
      content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
  public Response one(@PathParam("id") String id) {
    return response(register.find(SubscriptionIds.read(id)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(
      summary = "Makes a subscription",
      description =
          "The answer holds the secret that signs, this once: a repeat under the same"
              + " Idempotency-Key does not show it again. What is sent how stands in"
              + " docs/webhooks.md.")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
  @APIResponse(responseCode = "400", description = "Faulty fields, all named")
  @APIResponse(responseCode = "409", description = "There are as many as may be")
  public Response make(@HeaderParam("Idempotency-Key") String key, SubscriptionBody body) {
    var made = new OnceShown();
    return made.in(
        idempotency.once(
            key,
            "POST /subscriptions",
            sent.bytes(),
            () -> {
              var entry = register.make(body, made.secret);
              made.answer = entry.answer();
              return StoredAnswer.created(
                  "/subscriptions/" + made.answer.id(), etag(entry), made.answer);
            }));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Transactional
  @Operation(
      summary = "Changes a subscription, takes a parked one up again, or disables it",
      description =
          "`state` is `ACTIVE` or `DISABLED`. Disabling drops what waits; a disabled subscription"
              + " is entered nothing until it is active again.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MERGE_PATCH,
            schema = @Schema(implementation = SubscriptionBody.ChangesDoc.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SubscriptionBody.ChangesDoc.class))
      })
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
  public Response change(
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      SubscriptionBody.Changes changes) {
    return transactions.inCurrent(
        connection ->
            response(register.change(connection, SubscriptionIds.read(id), ifMatch, changes)));
  }

  @DELETE
  @Path("/{id}")
  @Transactional
  @Operation(summary = "Ends a subscription; what waits for it is dropped")
  @APIResponse(responseCode = "204", description = "Ended")
  public void end(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    transactions.inCurrent(
        connection -> {
          register.end(connection, SubscriptionIds.read(id), ifMatch);
          return null;
        });
  }

  @POST
  @Path("/{id}/rotation")
  @Transactional
  @Operation(
      summary = "Makes a new secret",
      description =
          "The answer holds it, this once. The old one signs beside it until"
              + " `previousSecretUntil`: a day, by default. One that was still ending ends at once.")
  @APIResponse(
      responseCode = "200",
      description = "The subscription with its new secret",
      content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
  public Response rotate(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key) {
    var subscription = SubscriptionIds.read(id);
    var made = new OnceShown();
    return made.in(
        idempotency.once(
            key,
            "POST /subscriptions/" + subscription + "/rotation",
            sent.bytes(),
            () -> {
              var entry = register.rotate(subscription, made.secret);
              made.answer = entry.answer();
              return StoredAnswer.ok(etag(entry), made.answer);
            }));
  }

  private static Response response(Entry entry) {
    return Response.ok(entry.answer()).header(HttpHeaders.ETAG, etag(entry)).build();
  }

  private static String etag(Entry entry) {
    return ETags.of(entry.subscription().version);
  }

  /// Adds the secret to the answer that made it. The answer kept for a repeat is without it: no
  /// secret lies readable in the database.
  private static final class OnceShown {
    private final WebhookSecret secret = WebhookSecret.random();
    private SubscriptionAnswer answer;

    Response in(Response stored) {
      return answer == null
          ? stored
          : Response.fromResponse(stored).entity(answer.with(secret)).build();
    }
  }
}
