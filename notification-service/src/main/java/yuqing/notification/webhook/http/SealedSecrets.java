package yuqing.notification.webhook.http;

import java.util.List;
import java.util.UUID;

/// The secrets that sign for a subscription now, still encrypted: the newer first.
public record SealedSecrets(List<byte[]> sealed) {

  /// @throws SecretVault.Unreadable when sealed with another key
  List<WebhookSecret> open(SecretVault vault, UUID subscription) {
    return sealed.stream().map(each -> vault.unseal(subscription, each)).toList();
  }
}
