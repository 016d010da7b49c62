package yuqing.notification.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.durable.Transactions;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;
import yuqing.rest.request.SentBody;
import yuqing.rest.work.WorkSlots;

/// What a subscription was sent, sending it again, and trying it.
@Path("/subscriptions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Webhooks")
public class WebhookDeliveryResource {
  /// Each waits for a receiver, up to the time-out of a delivery.
  private static final int TESTS_AT_ONCE = 4;

  /// Each may put 10 000 events on their way again.
  private static final int REDELIVERIES_AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final SubscriptionRegister register;
  private final AttemptLog attempts;
  private final WebhookRedelivery redelivery;
  private final TestDelivery trial;
  private final Idempotency idempotency;
  private final SentBody sent;
  private final Transactions transactions;
  private final WorkSlots tests;
  private final WorkSlots redeliveries;

  WebhookDeliveryResource(
      SubscriptionRegister register,
      AttemptLog attempts,
      WebhookRedelivery redelivery,
      TestDelivery trial,
      Idempotency idempotency,
      SentBody sent,
      Transactions transactions,
      MeterRegistry metrics) {
    this.register = register;
    this.attempts = attempts;
    this.redelivery = redelivery;
    this.trial = trial;
    this.idempotency = idempotency;
    this.sent = sent;
    this.transactions = transactions;
    this.tests = new WorkSlots("webhook-test", TESTS_AT_ONCE, LONGEST_WAIT, metrics);
    this.redeliveries =
        new WorkSlots("webhook-redelivery", REDELIVERIES_AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// One attempt. What the receiver wrote in its answer is not kept.
  ///
  /// @param outcome `DELIVERED`, `FAILED`, `GONE` (410); null while nothing is known,
  ///     for good where the process died
  /// @param status HTTP's; null where there was no answer
  /// @param reason a code such as `timeout`, `tls`, `address-not-allowed`, `http-500`
  @Schema(
      name = "WebhookAttempt",
      examples =
          """
          {"event":"0199d2a4-6c1e-7a53-9e0f-3b1f6a2c4d5e","type":"escalation.graded",
           "subject":"0199d2a4-0b7d-7c11-8f2e-6a5b4c3d2e1f","attempt":2,
           "at":"2026-10-13T08:20:05+08:00","took":"PT0.112S","outcome":"FAILED","status":503,
           "reason":"http-503"}
          """)
  record AttemptAnswer(
      UUID event,
      String type,
      String subject,
      int attempt,
      Instant at,
      Duration took,
      String outcome,
      Integer status,
      String reason) {}

  /// Exactly one of the two.
  ///
  /// @param since all events heard at or after this
  @Schema(name = "RedeliveryBody", examples = "{\"since\":\"2026-10-13T08:00:00+08:00\"}")
  record RedeliveryBody(Instant since, UUID eventId) {}

  /// @param events on their way again; what waits already is not counted
  @Schema(name = "RedeliveryAnswer", examples = "{\"events\":12}")
  record RedeliveryAnswer(long events) {}

  @GET
  @Path("/deliveries")
  @Transactional
  @Operation(summary = "Attempts of the last days, newest first")
  @APIResponse(responseCode = "200", description = "A page")
  public Page<AttemptAnswer> deliveries(
      @PathParam("id") String id,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    var query = new QueryReader();
    var most = query.limit(limit);
    query.throwIfAny();
    var before = Cursor.decode(cursor, 1, parts -> Long.valueOf(parts.get(0)));
    var subscription = register.find(SubscriptionIds.read(id)).subscription().id;
    var found =
        transactions.inCurrent(
            connection -> attempts.page(connection, subscription, before, most + 1));
    return Page.of(found, most, each -> Cursor.encode(Long.toString(each.id())))
        .map(WebhookDeliveryResource::answer);
  }

  @POST
  @Path("/redeliveries")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(
      summary = "Sends events again that are still kept (7 days by default)",
      description =
          "By `since` or by `eventId`; under the same ids, in their order, before what waits.")
  @APIResponse(
      responseCode = "202",
      description = "So many are on their way again",
      content = @Content(schema = @Schema(implementation = RedeliveryAnswer.class)))
  @APIResponse(responseCode = "409", description = "The subscription is disabled")
  @APIResponse(responseCode = "422", description = "More than 10 000 events")
  public Response redeliver(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, RedeliveryBody body) {
    var subscription = SubscriptionIds.read(id);
    return redeliveries.run(
        () ->
            idempotency.once(
                new IdempotencyKey(
                    key, "POST /subscriptions/" + subscription + "/redeliveries", sent.bytes()),
                () -> again(subscription, body)));
  }

  private StoredAnswer again(UUID subscription, RedeliveryBody body) {
    long events =
        transactions.inCurrent(
            connection ->
                redelivery.request(connection, subscription, body.since(), body.eventId()));
    return new StoredAnswer(202, null, null, new RedeliveryAnswer(events));
  }

  @POST
  @Path("/test")
  @Operation(
      summary = "Sends a test event now and says what the receiver answered",
      description =
          "Of type `webhook.test`, signed as any other. A parked subscription whose receiver takes"
              + " it goes on at once.")
  @APIResponse(
      responseCode = "200",
      description = "What became of it",
      content = @Content(schema = @Schema(implementation = TestDelivery.Result.class)))
  public TestDelivery.Result test(@PathParam("id") String id) {
    var subscription = SubscriptionIds.read(id);
    return tests.run(() -> trial.of(subscription));
  }

  private static AttemptAnswer answer(AttemptLog.Shown shown) {
    return new AttemptAnswer(
        shown.event(),
        shown.type(),
        shown.subject(),
        shown.attempt(),
        shown.at(),
        shown.took(),
        shown.outcome(),
        shown.status(),
        shown.reason());
  }
}
