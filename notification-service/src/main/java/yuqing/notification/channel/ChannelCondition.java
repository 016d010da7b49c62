package yuqing.notification.channel;

import java.time.Duration;
import java.time.Instant;

/// How a channel is doing, by its newest answers.
///
/// @param reason without addresses; null for one that works
/// @param since null where nothing was ever noted
/// @param until when it may be used again; null: now
public record ChannelCondition(State state, String reason, Instant since, Instant until) {

  /// How it is.
  public enum State {
    /// Nothing is known against it.
    WORKING,
    /// It could not be asked, or was too busy.
    FAILING,
    /// It takes nothing for a while, because too much was sent.
    MUTED,
    /// Its settings are wrong, or it is without any: a person has to repair that.
    MISCONFIGURED
  }

  private static final Duration DOUBTED_FOR = Duration.ofSeconds(30);

  static final ChannelCondition UNKNOWN = new ChannelCondition(State.WORKING, null, null, null);

  /// Whether there is use in asking it.
  public boolean isUsable(Instant now) {
    return until == null || !until.isAfter(now);
  }

  /// As [#isUsable], but for the first moments of a failure, which may be that of a single message.
  public boolean isOpenToPeople(Instant now) {
    return isUsable(now) || (state == State.FAILING && now.isBefore(since.plus(DOUBTED_FOR)));
  }
}
