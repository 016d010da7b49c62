package yuqing.notification.webhook.http;

/// The check of addresses without a service around it, with the settings of production.
public final class WebhookTestTargets {
  private WebhookTestTargets() {}

  public static WebhookTargets create() {
    return new WebhookTargets(WebhookTestSettings.with(), new TestHostAddresses());
  }
}
