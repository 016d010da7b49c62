package yuqing.notification.channel.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.Ports;
import yuqing.localstack.RobotServer;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.channel.Channel;
import yuqing.notification.channel.Channel.Answer;
import yuqing.notification.channel.ChannelTestSettings;
import yuqing.notification.channel.Message;
import yuqing.notification.channel.http.ChannelTestClient;

/// Each channel against a party that checks signatures, keeps the published limits and answers the
/// documented codes.
class RobotChannelsTest {
  private static final Instant NOW = Instant.parse("2026-10-13T00:20:00Z");
  private static final Message MESSAGE =
      new Message("+8613800000000", "key", "舆情提醒", "舆情提醒：1 项待办", Map.of("number", "YQ-2026-00012"));

  private static Vertx vertx;

  private final SettableClock clock = SettableClock.standingAt(NOW);
  private final int port = Ports.free().of(Ports.Port.ROBOTS);
  private RobotServer server;

  @BeforeAll
  static void startVertx() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stopVertx() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @BeforeEach
  void start() {
    server = RobotServer.start(port, clock);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wecom-robot", "dingtalk-robot", "feishu-robot", "sms"})
  void whatIsSignedRightIsTakenAsItIs(String name) {
    assertThat(channel(name).send(MESSAGE)).isEqualTo(new Answer.Accepted());
    var taken = server.newest(name).getFirst();
    if (name.equals("sms")) {
      assertThat(taken.to()).isEqualTo("+8613800000000");
      assertThat(taken.text()).isEqualTo("{\"number\":\"YQ-2026-00012\"}");
    } else {
      assertThat(taken.text()).isEqualTo("舆情提醒：1 项待办");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dingtalk-robot, yuqing.channel.dingtalk-robot.secret, errcode 310000",
    "feishu-robot, yuqing.channel.feishu-robot.secret, code 19021",
    "sms, yuqing.channel.sms.secret, BAD_SECRET"
  })
  void aWrongSecretNeedsAPerson(String name, String setting, String reason) {
    var answer = channel(name, Map.of(setting, "another")).send(MESSAGE);
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Misconfigured.class, it -> assertThat(it.reason()).startsWith(reason));
    assertThat(server.newest(name)).isEmpty();
  }

  @Test
  void aWrongKeyNeedsAPerson() {
    var url = Map.of("yuqing.channel.wecom-robot.url", base() + "/wecom-robot?key=another");
    assertThat(channel("wecom-robot", url).send(MESSAGE))
        .isEqualTo(new Answer.Misconfigured("errcode 93000: bad key"));
  }

  @ParameterizedTest
  @CsvSource({
    "wecom-robot, 45009, MUTED PT1M",
    "wecom-robot, 93000, MISCONFIGURED",
    "wecom-robot, 40058, MISCONFIGURED",
    "wecom-robot, -1, UNAVAILABLE",
    "wecom-robot, 99999, UNAVAILABLE",
    "dingtalk-robot, 130101, MUTED PT10M",
    "dingtalk-robot, 310000, MISCONFIGURED",
    "dingtalk-robot, 300001, MISCONFIGURED",
    "dingtalk-robot, 400102, MISCONFIGURED",
    "dingtalk-robot, -1, UNAVAILABLE",
    "feishu-robot, 11232, MUTED PT1M",
    "feishu-robot, 19021, MISCONFIGURED",
    "feishu-robot, 19024, MISCONFIGURED",
    "feishu-robot, 1, UNAVAILABLE",
    "sms, TOO_FAST, MUTED PT1M",
    "sms, BAD_NUMBER, REFUSED",
    "sms, NUMBER_LIMIT, REFUSED",
    "sms, BAD_TEMPLATE, MISCONFIGURED",
    "sms, NO_CREDIT, MISCONFIGURED",
    "sms, BUSY, UNAVAILABLE",
    "sms, SOMETHING_ELSE, UNAVAILABLE"
  })
  void eachDocumentedCodeHasItsConsequence(String name, String code, String consequence) {
    server.answerNext(name, code);
    var answer = channel(name).send(MESSAGE);
    assertThat(consequence(answer)).isEqualTo(consequence);
  }

  private static String consequence(Answer answer) {
    return switch (answer) {
      case Answer.Accepted _ -> "ACCEPTED";
      case Answer.Refused _ -> "REFUSED";
      case Answer.Unavailable _ -> "UNAVAILABLE";
      case Answer.Muted muted -> "MUTED " + muted.lasting();
      case Answer.Misconfigured _ -> "MISCONFIGURED";
    };
  }

  @Test
  void dingtalkMutesForTenMinutesWhoSendsMoreThanTwenty() {
    var robot = channel("dingtalk-robot");
    for (int i = 0; i < 20; i++) {
      assertThat(robot.send(MESSAGE)).isEqualTo(new Answer.Accepted());
    }
    assertThat(robot.send(MESSAGE)).isInstanceOf(Answer.Muted.class);
    clock.tick(Duration.ofMinutes(9));
    assertThat(robot.send(MESSAGE)).isInstanceOf(Answer.Muted.class);
    clock.tick(Duration.ofMinutes(1));
    assertThat(robot.send(MESSAGE)).isEqualTo(new Answer.Accepted());
  }

  @Test
  void wecomTakesTwentyAMinuteAndTextsUpToItsLength() {
    var robot = channel("wecom-robot");
    for (int i = 0; i < 20; i++) {
      assertThat(robot.send(MESSAGE)).isEqualTo(new Answer.Accepted());
    }
    assertThat(robot.send(MESSAGE)).isInstanceOf(Answer.Muted.class);
    clock.tick(Duration.ofMinutes(1));
    assertThat(robot.send(new Message("", "key", "", "舆".repeat(682))))
        .isEqualTo(new Answer.Accepted());
    assertThat(robot.send(new Message("", "key", "", "舆".repeat(683))))
        .isInstanceOf(Answer.Misconfigured.class);
  }

  @Test
  void feishuTakesFiveASecond() {
    var robot = channel("feishu-robot");
    for (int i = 0; i < 5; i++) {
      assertThat(robot.send(MESSAGE)).isEqualTo(new Answer.Accepted());
    }
    assertThat(robot.send(MESSAGE)).isInstanceOf(Answer.Muted.class);
    clock.tick(Duration.ofSeconds(1));
    assertThat(robot.send(MESSAGE)).isEqualTo(new Answer.Accepted());
  }

  @ParameterizedTest
  @ValueSource(strings = {"wecom-robot", "dingtalk-robot", "feishu-robot", "sms"})
  void withoutAnAddressItTakesNothing(String name) {
    var none = create(name, Map.of());
    assertThat(none.isConfigured()).isFalse();
    assertThat(none.send(MESSAGE)).isEqualTo(new Answer.Misconfigured("not configured"));
    assertThat(server.asked(name)).isZero();
  }

  @Test
  void aTextMessageNeedsATemplate() {
    assertThat(channel("sms").send(new Message("+8613800000000", "key", "", "")))
        .isInstanceOf(Answer.Refused.class);
    assertThat(server.asked("sms")).isZero();
  }

  private Channel channel(String name) {
    return create(name, settings());
  }

  private Channel channel(String name, Map<String, String> others) {
    var settings = settings();
    settings.putAll(others);
    return create(name, settings);
  }

  private Channel create(String name, Map<String, String> values) {
    var settings = ChannelTestSettings.with(values);
    var client = ChannelTestClient.create(vertx, settings);
    return switch (name) {
      case "wecom-robot" -> new WecomRobot(settings, client);
      case "dingtalk-robot" -> new DingtalkRobot(settings, client, clock);
      case "feishu-robot" -> new FeishuRobot(settings, client, clock);
      default -> new SmsGateway(settings, client);
    };
  }

  private String base() {
    return "http://127.0.0.1:" + port;
  }

  /// The settings of the local robots, as application.properties reads them.
  private Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    RobotServer.settings(port)
        .forEach(
            (variable, value) ->
                settings.put(
                    variable
                        .replace("YUQING_CHANNEL_TRUSTED_HOSTS", "yuqing.channel.trusted-hosts")
                        .replaceFirst("YUQING_(\\w+)_ROBOT_(\\w+)", "yuqing.channel.$1-robot.$2")
                        .replaceFirst("YUQING_SMS_(\\w+)", "yuqing.channel.sms.$1")
                        .toLowerCase(Locale.ROOT),
                    value));
    return settings;
  }
}
