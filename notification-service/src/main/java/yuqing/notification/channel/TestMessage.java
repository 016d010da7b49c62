package yuqing.notification.channel;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
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

  /// Each waits for the mail server, up to its timeout; the senders need it too.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Channels channels;
  private final Addressees addressees;
  private final Transactions transactions;
  private final InstantSource clock;
  private final WorkSlots slots;

  TestMessage(
      Channels channels,
      Addressees addressees,
      Transactions transactions,
      InstantSource clock,
      MeterRegistry metrics) {
    this.channels = channels;
    this.addressees = addressees;
    this.transactions = transactions;
    this.clock = clock;
    this.slots = new WorkSlots("channel-test", AT_ONCE, LONGEST_WAIT, metrics);
  }

  ChannelTestAnswer send(String name, Caller caller) {
    var channel =
        channels.named(name).orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    var message = new Message(address(caller), "test." + UUID.randomUUID(), SUBJECT, TEXT);
    var began = clock.instant();
    var answer = slots.run(() -> channel.send(message));
    return ChannelTestAnswer.of(name, answer, Duration.between(began, clock.instant()));
  }

  private String address(Caller caller) {
    return transactions
        .inNew(_ -> Optional.ofNullable(caller.person()).flatMap(addressees::contact))
        .map(Addressees.Contact::email)
        .orElseThrow(
            () ->
                new ProblemException(
                    StandardProblem.UNPROCESSABLE,
                    "您在人员名册中没有地址",
                    "you have no address on the roster"));
  }
}
