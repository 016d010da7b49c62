package yuqing.notification.channel.http;

import io.vertx.core.Vertx;
import yuqing.notification.channel.ChannelSettings;
import yuqing.notification.webhook.http.WebhookTestTargets;

/// The client of channels without a service around it.
public final class ChannelTestClient {
  private ChannelTestClient() {}

  public static ChannelClient create(Vertx vertx, ChannelSettings settings) {
    var client = new ChannelClient(vertx, WebhookTestTargets.create(), settings);
    client.open();
    return client;
  }
}
