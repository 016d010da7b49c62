package yuqing.notification.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.alt.GUID;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import yuqing.contracts.EventText;
import yuqing.durable.Transactions;
import yuqing.notification.webhook.http.ReceiverAnswer;
import yuqing.notification.webhook.http.SealedSecrets;
import yuqing.notification.webhook.http.SignedPost;
import yuqing.notification.webhook.subscription.Subscriptions;
import yuqing.rest.problem.ProblemException;

/// Sends a test event at once, signed as any other, and returns what the receiver answered. It is
/// outside any order and is not repeated. A parked subscription whose receiver accepts it resumes.
@ApplicationScoped
public class TestDelivery {
  private static final String TYPE = "webhook.test";

  private final SecureRandom random = new SecureRandom();

  private final Transactions transactions;
  private final Subscriptions subscriptions;
  private final AttemptLog attempts;
  private final SignedPost post;
  private final WebhookOutcome outcome;
  private final SubscriptionQueues queues;
  private final InstantSource clock;
  private final ObjectMapper json;

  TestDelivery(
      Transactions transactions,
      Subscriptions subscriptions,
      AttemptLog attempts,
      SignedPost post,
      WebhookOutcome outcome,
      SubscriptionQueues queues,
      InstantSource clock,
      ObjectMapper json) {
    this.transactions = transactions;
    this.subscriptions = subscriptions;
    this.attempts = attempts;
    this.post = post;
    this.outcome = outcome;
    this.queues = queues;
    this.clock = clock;
    this.json = json;
  }

  private record Prepared(String url, SealedSecrets secrets, long attempt) {}

  /// @throws ProblemException 404 when there is no such subscription
  public TestAnswer send(UUID id) {
    var begun = clock.instant();
    var event = GUID.v7(begun, random).toUUID();
    // No connection is held while the receiver answers.
    var prepared =
        transactions.inNew(
            connection -> {
              queues.require(id);
              var subscription = subscriptions.findById(id);
              var attempt = new AttemptLog.NewAttempt(id, event, TYPE, id.toString(), 1, begun);
              return new Prepared(
                  subscription.url(),
                  subscription.signingSecrets(begun),
                  attempts.begin(connection, attempt));
            });
    var answer = post.send(prepared.url(), id, prepared.secrets(), event, body(event, id));
    record(id, prepared.attempt(), answer);
    var took = Duration.between(begun, clock.instant());
    return new TestAnswer(event, answer.outcome(), answer.httpStatus(), answer.why(), took);
  }

  private void record(UUID id, long attempt, ReceiverAnswer answer) {
    transactions.inNew(
        connection -> {
          var queue = queues.lock(id);
          if (queue == null) {
            return null; // deleted concurrently
          }
          var now = clock.instant();
          attempts.end(connection, attempt, answer, now);
          if (answer instanceof ReceiverAnswer.Delivered) {
            outcome.recordDelivery(subscriptions.findById(id), queue, now);
            queues.sendWaiting(connection, queue, now);
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
              EventText.time(clock.instant()),
              "datacontenttype",
              "application/json",
              "data",
              Map.of("subscription", subscription)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
