package yuqing.notification.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.alt.GUID;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.durable.Transactions;
import yuqing.notification.webhook.http.ReceiverAnswer;
import yuqing.notification.webhook.http.SealedSecrets;
import yuqing.notification.webhook.http.SignedPost;

/// Sends a test event at once, signed as any other, and says what the receiver answered. It stands
/// in no order and is not repeated. A parked subscription whose receiver takes it goes on.
@ApplicationScoped
class TestDelivery {
  static final String TYPE = "webhook.test";

  private final SecureRandom random = new SecureRandom();

  private final Transactions transactions;
  private final SubscriptionRegister register;
  private final AttemptLog attempts;
  private final SignedPost post;
  private final WebhookOutcome reckoning;
  private final MessageQueue queue;
  private final SubscriptionQueues lanes;
  private final InstantSource clock;
  private final ObjectMapper json;

  TestDelivery(
      Transactions transactions,
      SubscriptionRegister register,
      AttemptLog attempts,
      SignedPost post,
      WebhookOutcome reckoning,
      MessageQueue queue,
      SubscriptionQueues lanes,
      InstantSource clock,
      ObjectMapper json) {
    this.transactions = transactions;
    this.register = register;
    this.attempts = attempts;
    this.post = post;
    this.reckoning = reckoning;
    this.queue = queue;
    this.lanes = lanes;
    this.clock = clock;
    this.json = json;
  }

  /// What the receiver answered.
  ///
  /// @param outcome `DELIVERED`, `FAILED` or `GONE`
  /// @param status HTTP's; null where there was no answer
  /// @param reason a code such as `timeout`; null for a delivery
  @Schema(
      name = "TestResult",
      examples =
          """
          {"event":"0199d2a4-6c1e-7a53-9e0f-3b1f6a2c4d5e","outcome":"FAILED","status":404,
           "reason":"http-404","took":"PT0.031S"}
          """)
  record Result(UUID event, String outcome, Integer status, String reason, Duration took) {}

  private record Prepared(URI url, SealedSecrets secrets, long attempt) {}

  Result of(UUID id) {
    var began = clock.instant();
    var event = GUID.v7(began, random).toUUID();
    // No connection is held while the receiver is spoken to.
    var prepared =
        transactions.inNew(
            connection -> {
              var subscription = register.find(id).subscription();
              var attempt = new AttemptLog.Began(id, event, TYPE, id.toString(), 1, began);
              return new Prepared(
                  URI.create(subscription.url),
                  subscription.signingSecrets(began),
                  attempts.begin(connection, attempt));
            });
    var answer = post.send(prepared.url(), id, prepared.secrets(), event, body(event, id));
    record(id, prepared.attempt(), answer);
    var took = Duration.between(began, clock.instant());
    return new Result(event, answer.outcome(), answer.httpStatus(), answer.why(), took);
  }

  private void record(UUID id, long attempt, ReceiverAnswer answer) {
    transactions.inNew(
        connection -> {
          var lane = lanes.locked(id);
          if (lane == null) {
            return null; // deleted meanwhile
          }
          var now = clock.instant();
          attempts.end(connection, attempt, answer, now);
          if (answer instanceof ReceiverAnswer.Delivered) {
            reckoning.recovered(register.find(id).subscription(), lane, now);
            queue.hurry(connection, id, now);
            lanes.schedule(connection, lane, now);
          }
          return null;
        });
  }

  private String body(UUID event, UUID subscription) {
    try {
      return json.writeValueAsString(
          Map.of(
              "specversion",
              "1.0",
              "id",
              event,
              "source",
              "/notification-service",
              "type",
              TYPE,
              "subject",
              subscription,
              "time",
              clock.instant(),
              "datacontenttype",
              "application/json",
              "data",
              Map.of("subscription", subscription)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
