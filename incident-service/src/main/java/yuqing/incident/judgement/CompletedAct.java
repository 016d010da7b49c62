package yuqing.incident.judgement;

import java.time.Instant;
import java.util.Objects;
import yuqing.contracts.term.Action;
import yuqing.contracts.text.StatedTime;

/// An act that was done, as far as it depends on it what it meets.
///
/// @param when as it was stated
/// @param reply the reply that it concerns: 1, 2, 3 …; 0 for other acts
/// @param nextExchangeAt when the next exchange on record after this one was stated to have been;
///     null where there is none, and for other acts
public record CompletedAct(Action action, StatedTime when, int reply, Instant nextExchangeAt) {

  public CompletedAct {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(when, "when");
  }

  /// One that concerns no reply and is no exchange.
  public static CompletedAct of(Action action, Instant occurredAt, Instant recordedAt) {
    return new CompletedAct(action, new StatedTime(occurredAt, recordedAt), 0, null);
  }

  public CompletedAct ofReply(int number) {
    return new CompletedAct(action, when, number, nextExchangeAt);
  }

  public CompletedAct before(Instant nextExchange) {
    return new CompletedAct(action, when, reply, nextExchange);
  }
}
