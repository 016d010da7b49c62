package yuqing.notification.channel.robot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import yuqing.notification.channel.Channel;
import yuqing.notification.channel.ChannelSettings;
import yuqing.notification.channel.Channels;
import yuqing.notification.channel.Message;
import yuqing.notification.channel.http.AnswerCodes;
import yuqing.notification.channel.http.ChannelClient;

/// Text messages by the school's gateway: a template that the provider has approved, and the
/// parameters that fill it. docs/channels.md says what the gateway is asked and may answer.
@ApplicationScoped
class SmsGateway implements Channel {

  private static final AnswerCodes CODES =
      new AnswerCodes(
          "code",
          Map.of(
              "OK", new Answer.Accepted(),
              "BUSY", new Answer.Unavailable("BUSY"),
              "TOO_FAST", new Answer.Muted("TOO_FAST", Duration.ofMinutes(1)),
              "BAD_NUMBER", new Answer.Refused("BAD_NUMBER"),
              "NUMBER_LIMIT", new Answer.Refused("NUMBER_LIMIT"),
              "BAD_TEMPLATE", new Answer.Misconfigured("BAD_TEMPLATE"),
              "BAD_SECRET", new Answer.Misconfigured("BAD_SECRET"),
              "NO_CREDIT", new Answer.Misconfigured("NO_CREDIT")));

  private final ChannelSettings settings;
  private final ChannelClient client;

  SmsGateway(ChannelSettings settings, ChannelClient client) {
    this.settings = settings;
    this.client = client;
  }

  @Override
  public String name() {
    return Channels.SMS;
  }

  @Override
  public boolean isConfigured() {
    return settings.sms().url().isPresent();
  }

  @Override
  public OptionalInt perMinute() {
    return OptionalInt.of(settings.sms().perMinute());
  }

  @Override
  public Answer send(Message message) {
    var url = settings.sms().url();
    if (url.isEmpty()) {
      return Answer.NOT_CONFIGURED;
    }
    if (message.parameters().isEmpty()) {
      return new Answer.Refused("no template for this message");
    }
    var body =
        Map.of(
            "id", message.deduplicationKey(),
            "phone", message.to(),
            "template", settings.sms().template(),
            "params", message.parameters());
    return CODES.meaning(client.post(url.get(), headers(), JsonText.of(body)));
  }

  private Map<String, String> headers() {
    return settings
        .sms()
        .secret()
        .map(secret -> Map.of("authorization", "Bearer " + secret))
        .orElse(Map.of());
  }
}
