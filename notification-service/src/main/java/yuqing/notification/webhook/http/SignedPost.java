package yuqing.notification.webhook.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/// Signs an event and sends it to its receiver, at an address checked just before.
@ApplicationScoped
public class SignedPost {
  private final WebhookTargets targets;
  private final SecretVault vault;
  private final WebhookClient client;
  private final InstantSource clock;

  SignedPost(WebhookTargets targets, SecretVault vault, WebhookClient client, InstantSource clock) {
    this.targets = targets;
    this.vault = vault;
    this.client = client;
    this.clock = clock;
  }

  /// Blocks a bounded time. Throws nothing: a failure is an answer too.
  ///
  /// @param url of the subscription, as it was given
  public ReceiverAnswer send(
      String url, UUID subscription, SealedSecrets secrets, UUID event, String body) {
    var receiver = ReceiverUrl.of(url);
    if (receiver.isEmpty()) {
      return new ReceiverAnswer.Failed("address-not-allowed");
    }
    try {
      var address = targets.addressOf(receiver.get());
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      var at = clock.instant();
      var id = event.toString();
      var headers =
          Map.of(
              "content-type",
              "application/cloudevents+json; charset=UTF-8",
              "user-agent",
              "yuqing-webhooks/1",
              "webhook-id",
              id,
              "webhook-timestamp",
              Long.toString(at.getEpochSecond()),
              "webhook-signature",
              WebhookSignature.header(secrets.open(vault, subscription), id, at, body));
      return client.post(receiver.get(), address, headers, bytes);
    } catch (WebhookTargets.NotAllowed e) {
      return new ReceiverAnswer.Failed(e.getMessage());
    } catch (SecretVault.Unreadable e) {
      return new ReceiverAnswer.Failed("secret-unreadable");
    }
  }
}
