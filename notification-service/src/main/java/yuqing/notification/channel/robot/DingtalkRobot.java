package yuqing.notification.channel.robot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import yuqing.notification.channel.ChannelSettings;
import yuqing.notification.channel.GroupRobot;
import yuqing.notification.channel.Message;
import yuqing.notification.channel.http.AnswerCodes;
import yuqing.notification.channel.http.ChannelClient;

/// The robot of a DingTalk (钉钉) group. It signs where it has a secret; without one its group has
/// to go by the keyword 舆情 or by this machine's address.
@ApplicationScoped
class DingtalkRobot implements GroupRobot {
  static final String NAME = "dingtalk-robot";

  private static final int TEXT_BYTES = 15_000;

  private static final AnswerCodes CODES =
      new AnswerCodes(
          "errcode",
          Map.of(
              "0", new Answer.Accepted(),
              "-1", new Answer.Unavailable("errcode -1: busy"),
              "130101", new Answer.Muted("errcode 130101: too fast", Duration.ofMinutes(10)),
              "310000", new Answer.Misconfigured("errcode 310000: signature, keyword or address"),
              "300001", new Answer.Misconfigured("errcode 300001: bad token"),
              "400013", new Answer.Misconfigured("errcode 400013: the group is dissolved"),
              "400101", new Answer.Misconfigured("errcode 400101: no such token"),
              "400102", new Answer.Misconfigured("errcode 400102: the robot is switched off")));

  private final RobotPost post;
  private final Optional<String> secret;
  private final InstantSource clock;

  DingtalkRobot(ChannelSettings settings, ChannelClient client, InstantSource clock) {
    var robot = settings.dingtalkRobot();
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
    var body = JsonText.of(Map.of("msgtype", "text", "text", Map.of("content", message.text())));
    return post.send(this::signed, body);
  }

  private String signed(String url) {
    var now = clock.instant();
    return secret
        .map(
            key ->
                "timestamp=" + now.toEpochMilli() + "&sign=" + RobotSignature.ofDingtalk(key, now))
        .map(query -> url + (url.indexOf('?') < 0 ? "?" : "&") + query)
        .orElse(url);
  }
}
