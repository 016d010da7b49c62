package yuqing.notification.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The secrets that sign for a subscription now, still encrypted: the newer first.
record SealedSecrets(List<byte[]> sealed) {

  static SealedSecrets of(Subscription subscription, Instant now) {
    var sealed = new ArrayList<byte[]>();
    sealed.add(subscription.secret);
    if (subscription.previousSecret != null && subscription.previousSecretUntil.isAfter(now)) {
      sealed.add(subscription.previousSecret);
    }
    return new SealedSecrets(sealed);
  }

  /// @throws SecretVault.Unreadable when sealed with another key
  List<WebhookSecret> open(SecretVault vault, UUID subscription) {
    return sealed.stream().map(each -> vault.unseal(subscription, each)).toList();
  }
}
