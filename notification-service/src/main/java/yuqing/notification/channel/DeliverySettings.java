package yuqing.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How often and how long a delivery is tried.
@ConfigMapping(prefix = "yuqing.delivery")
public interface DeliverySettings {

  /// Messages being sent at the same time: a storm of alerts queues here, not at the mail server.
  @WithDefault("4")
  int concurrency();

  /// Messages that wait for a free sender in memory; the others wait as rows. Those in memory are
  /// on record as attempts, go before whatever is more urgent and are waited for at a stop.
  @WithDefault("0")
  int waiting();

  @WithDefault("8")
  int maxAttempts();

  /// How long a message waits for the rest of what one judgement has for its reader.
  @WithDefault("PT1S")
  Duration gatherFor();

  /// After the first failure; doubled after each further one, with jitter.
  @WithDefault("PT10S")
  Duration firstWait();

  @WithDefault("PT10M")
  Duration longestWait();

  /// From the opening of the delivery: after a failure no attempt is set for later than that. One
  /// that a standstill delayed is made all the same.
  @WithDefault("PT1H")
  Duration giveUpAfter();

  /// How long an attempt may go without an answer before it counts as lost in a crash and is
  /// repeated. Longer than any channel's timeout and its wait for a sender.
  @WithDefault("PT2M")
  Duration lostAfter();

  /// How long the answer to an attempt is recorded again in place while the database refuses, such
  /// as over its restart; after that the message may come twice. Together with the channel's
  /// timeout shorter than `lostAfter`.
  @WithDefault("PT30S")
  Duration recordWithin();

  Email email();

  /// What holds for e-mail.
  interface Email {
    /// After which a mail server that does not answer counts as unavailable.
    @WithDefault("PT15S")
    Duration timeout();
  }
}
