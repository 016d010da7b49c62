package yuqing.notification.channel.robot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import yuqing.notification.channel.ChannelSettings;
import yuqing.notification.channel.GroupRobot;
import yuqing.notification.channel.Message;
import yuqing.notification.channel.http.AnswerCodes;
import yuqing.notification.channel.http.ChannelClient;

/// The robot of a WeCom (企业微信) group. The key in its address is its only secret.
@ApplicationScoped
class WecomRobot implements GroupRobot {
  static final String NAME = "wecom-robot";

  private static final int TEXT_BYTES = 2048;

  private static final AnswerCodes CODES =
      new AnswerCodes(
          "errcode",
          Map.of(
              "0", new Answer.Accepted(),
              "-1", new Answer.Unavailable("errcode -1: busy"),
              "45009", new Answer.Muted("errcode 45009: too fast", Duration.ofMinutes(1)),
              "93000", new Answer.Misconfigured("errcode 93000: bad key"),
              "40058", new Answer.Misconfigured("errcode 40058: the request is not understood")));

  private final RobotPost post;

  WecomRobot(ChannelSettings settings, ChannelClient client) {
    var robot = settings.wecomRobot();
    post = new RobotPost(robot.url(), robot.perMinute(), CODES, client);
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
    var body = JsonText.of(Map.of("msgtype", "text", "text", Map.of("content", message.text())));
    return post.send(body);
  }
}
