package yuqing.durable.due;

import java.time.Duration;
import yuqing.durable.Backoff;

/// Settings of the poller.
///
/// @param poll the pause between polls while rows are due, or while the gate is shut
/// @param idle the longest pause while nothing is due: rows that another instance set are found
///     then. What this instance sets, it is woken for
/// @param batch rows read per poll
/// @param workers lots of rows that fire at the same time at most; each uses a connection of the
///     pool
/// @param group rows that share a transaction at most, in a burst, where their handler allows it
/// @param backoff of a row whose handler failed
/// @param stopWithin how long a stop waits for the rows that are being fired
public record DueSettings(
    Duration poll,
    Duration idle,
    int batch,
    int workers,
    int group,
    Backoff backoff,
    Duration stopWithin) {

  public static DueSettings usual() {
    return new DueSettings(
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        500,
        8,
        16,
        new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1)),
        Duration.ofSeconds(8));
  }

  public DueSettings idling(Duration longest) {
    return new DueSettings(poll, longest, batch, workers, group, backoff, stopWithin);
  }
}
