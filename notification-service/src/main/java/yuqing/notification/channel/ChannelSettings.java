package yuqing.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The school's channels: which are there, in which order they are used, how many messages they are
/// given. Addresses and secrets of robots are here alone, in no table and in no answer.
@ConfigMapping(prefix = "yuqing.channel")
public interface ChannelSettings {

  /// By which a person is alerted: by the first on which they have an address; when it fails, by
  /// the next.
  @WithDefault("email,sms")
  List<String> order();

  /// By which the group is told of each alert: by the first that can; when it fails or has been
  /// given all that it takes in a minute, by the next.
  @WithDefault("wecom-robot,dingtalk-robot,feishu-robot")
  List<String> groupOrder();

  /// `zh` or `en`: what robots write.
  @WithDefault("zh")
  String groupLanguage();

  /// Names of hosts that may have addresses inside the campus, and may be reached by `http:`.
  Optional<Set<String>> trustedHosts();

  @WithDefault("PT5S")
  Duration connectTimeout();

  /// From the connecting to the answer's end.
  @WithDefault("PT10S")
  Duration timeout();

  /// Attempts over a channel before a person's next one is used.
  @WithDefault("2")
  int triesBeforeNext();

  /// How often what waits for the robots is looked at.
  @WithDefault("PT1S")
  Duration groupRound();

  /// After which the group is told of an alert no more, such as after a long failure of all robots.
  @WithDefault("PT1H")
  Duration groupGiveUpAfter();

  WecomSettings wecomRobot();

  SignedSettings dingtalkRobot();

  FeishuSettings feishuRobot();

  SmsSettings sms();

  /// A robot whose address is its secret.
  interface WecomSettings {
    Optional<String> url();

    /// Published: 20. Two are left for a clock that differs and for an attempt after a crash.
    @WithDefault("18")
    int perMinute();
  }

  /// A robot that signs.
  interface SignedSettings {
    Optional<String> url();

    Optional<String> secret();

    /// Published: 20, and ten minutes of silence for the one who sends more.
    @WithDefault("18")
    int perMinute();
  }

  /// A robot that signs and takes more.
  interface FeishuSettings {
    Optional<String> url();

    Optional<String> secret();

    /// Published: 100, and 5 in a second.
    @WithDefault("90")
    int perMinute();
  }

  /// The school's gateway for text messages.
  interface SmsSettings {
    Optional<String> url();

    /// Goes as a bearer token.
    Optional<String> secret();

    /// The template for alerts, as the provider knows it.
    @WithDefault("yuqing-alert")
    String template();

    @WithDefault("60")
    int perMinute();
  }
}
