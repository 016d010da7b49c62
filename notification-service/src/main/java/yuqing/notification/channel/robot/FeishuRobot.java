package yuqing.notification.channel.robot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import yuqing.notification.channel.ChannelSettings;
import yuqing.notification.channel.GroupRobot;
import yuqing.notification.channel.Message;
import yuqing.notification.channel.http.AnswerCodes;
import yuqing.notification.channel.http.ChannelClient;

/// The robot of a Feishu (飞书) group. It signs where it has a secret, in the body.
@ApplicationScoped
class FeishuRobot implements GroupRobot {
  static final String NAME = "feishu-robot";

  private static final int TEXT_BYTES = 15_000;

  private static final AnswerCodes CODES =
      new AnswerCodes(
          "code",
          Map.of(
              "0", new Answer.Accepted(),
              "9499", new Answer.Misconfigured("code 9499: the request is not understood"),
              "11232", new Answer.Muted("code 11232: too fast", Duration.ofMinutes(1)),
              "19001", new Answer.Misconfigured("code 19001: bad address"),
              "19021", new Answer.Misconfigured("code 19021: signature, or a clock that is wrong"),
              "19022", new Answer.Misconfigured("code 19022: this machine's address"),
              "19024", new Answer.Misconfigured("code 19024: keyword")));

  private final RobotPost post;
  private final Optional<String> secret;
  private final InstantSource clock;

  FeishuRobot(ChannelSettings settings, ChannelClient client, InstantSource clock) {
    var robot = settings.feishuRobot();
    post = new RobotPost(robot.url(), robot.perMinute(), CODES, client);
    secret = robot.secret();
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isConfigured() {
    return post.isConfigured();
  }

  @Override
  public OptionalInt perMinute() {
    return post.limit();
  }

  @Override
  public int textBytes() {
    return TEXT_BYTES;
  }

  @Override
  public Answer send(Message message) {
    return post.send(body(message));
  }

  private String body(Message message) {
    var body = new LinkedHashMap<String, Object>();
    var now = clock.instant();
    secret.ifPresent(
        key -> {
          body.put("timestamp", Long.toString(now.getEpochSecond()));
          body.put("sign", RobotSignature.ofFeishu(key, now));
        });
    body.put("msg_type", "text");
    body.put("content", Map.of("text", message.text()));
    return JsonText.of(body);
  }
}
