package yuqing.notification.webhook.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Where webhooks may be sent, and how often and how long they are tried.
@ConfigMapping(prefix = "yuqing.webhook")
public interface WebhookSettings {

  /// Encrypts the secrets; at least 32 characters. Without a default on purpose.
  String key();

  /// Whether `http:` is allowed beside `https:`. For a developer's machine.
  @WithDefault("false")
  boolean httpAllowed();

  /// Names of receivers inside the campus: these may have private addresses.
  Optional<Set<String>> internalHosts();

  /// PEM file of the authorities to trust instead of the machine's own, for a campus's own ones.
  Optional<Path> trustedCa();

  @WithDefault("100")
  int maxSubscriptions();

  /// Requests under way at the same time, of all subscriptions on this instance.
  @WithDefault("16")
  int concurrency();

  /// Of these for one subscription, so that a slow receiver leaves slots for others.
  @WithDefault("4")
  int concurrencyPerSubscription();

  @WithDefault("PT5S")
  Duration connectTimeout();

  /// From the connecting to the answer's status.
  @WithDefault("PT10S")
  Duration timeout();

  /// After which an attempt without a known outcome is repeated: its process has died. Longer than
  /// looking up the name, connecting and answering together take.
  @WithDefault("PT1M")
  Duration lostAfter();

  /// How long recording a receiver's answer is retried while the database refuses, such as during
  /// its restart; after that the event is sent twice. With the timeouts, shorter than
  /// `lostAfter`.
  @WithDefault("PT30S")
  Duration recordWithin();

  /// After the first failure; doubled after each further one, with jitter.
  @WithDefault("PT5S")
  Duration firstWait();

  @WithDefault("PT15M")
  Duration longestWait();

  /// What a receiver asks for by Retry-After is respected up to this.
  @WithDefault("PT1H")
  Duration longestRetryAfter();

  /// Without a delivery for so long while failing, a subscription is parked.
  @WithDefault("PT6H")
  Duration parkAfter();

  /// How often a parked one is tried with its next event.
  @WithDefault("PT30M")
  Duration probeEvery();

  /// How long one event is tried that its receiver refuses while it accepts others.
  @WithDefault("P1D")
  Duration giveUpAfter();

  /// How long events are kept, delivered or waiting, and attempts shown.
  @WithDefault("P7D")
  Duration kept();

  /// How long both secrets sign after a rotation.
  @WithDefault("P1D")
  Duration rotationOverlap();
}
