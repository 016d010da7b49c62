package yuqing.notification.channel;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.durable.Transactions;
import yuqing.notification.roster.Addressees;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.work.WorkSlots;

/// Sends a caller a message by which to see whether a channel works.
@ApplicationScoped
class TestMessage {
  private static final String SUBJECT = "网络舆情处置系统：测试消息 · test message";
  private static final String TEXT =
      """
      这是一条测试消息，用于确认通知渠道可用，无需处理。

      This is a test message: the channel works. Nothing is asked of you.
      """;

  /// What fills the template of a text message.
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "level", "测试",
          "number", "YQ-0000-00000",
          "count", "1",
          "what", "测试消息",
          "due", "-",
          "link", "-");

  private static final Duration A_MOMENT = Duration.ofSeconds(10);

  /// Each waits for the mail server, up to its timeout; the senders need it too.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Channels channels;
  private final Addressees addressees;
  private final Transactions transactions;
  private final InstantSource clock;
  private final SendLimits limits;
  private final WorkSlots slots;

  TestMessage(
      Channels channels,
      Addressees addressees,
      Transactions transactions,
      InstantSource clock,
      SendLimits limits,
      MeterRegistry metrics) {
    this.channels = channels;
    this.addressees = addressees;
    this.transactions = transactions;
    this.clock = clock;
    this.limits = limits;
    this.slots = new WorkSlots("channel-test", AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// Counts as every other: a test must not have the channel muted.
  ChannelTestAnswer send(String name, Caller caller) {
    var channel =
        channels.named(name).orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    var message = message(channel instanceof GroupRobot ? "" : address(caller, name));
    var began = clock.instant();
    var answer =
        channel.isConfigured() && !limits.take(channel)
            ? new Channel.Answer.Muted("the limit of messages a minute is reached", A_MOMENT)
            : slots.run(() -> channels.send(name, message));
    return ChannelTestAnswer.of(name, answer, Duration.between(began, clock.instant()));
  }

  private static Message message(String to) {
    return new Message(to, "test." + UUID.randomUUID(), SUBJECT, TEXT, PARAMETERS);
  }

  private String address(Caller caller, String channel) {
    return transactions
        .inNew(_ -> Optional.ofNullable(caller.person()).flatMap(addressees::contact))
        .flatMap(contact -> PersonChannels.address(contact, channel))
        .orElseThrow(
            () ->
                new ProblemException(
                    StandardProblem.UNPROCESSABLE,
                    "您在人员名册中没有地址",
                    "you have no address on the roster"));
  }
}
