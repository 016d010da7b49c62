package yuqing.notification.webhook.http;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;

/// Webhook settings without a service around them.
final class WebhookTestSettings {
  private WebhookTestSettings() {}

  /// The defaults, but for these.
  ///
  /// @param others name, value, name, value …
  static WebhookSettings with(String... others) {
    var values = new HashMap<String, String>();
    values.put("yuqing.webhook.key", "a key for tests alone, of no use elsewhere");
    for (int i = 0; i < others.length; i += 2) {
      values.put(others[i], others[i + 1]);
    }
    return new SmallRyeConfigBuilder()
        .withMapping(WebhookSettings.class)
        .withDefaultValues(values)
        .build()
        .getConfigMapping(WebhookSettings.class);
  }
}
