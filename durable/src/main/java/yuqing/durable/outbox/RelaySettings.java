package yuqing.durable.outbox;

import java.time.Duration;
import yuqing.durable.Backoff;

/// Settings of the relay.
///
/// @param poll the longest wait without a wake
/// @param batchPerShard rows read at once of each shard
/// @param backoff of a shard after a failure
/// @param stopWithin how long a stop waits for the running batch
public record RelaySettings(
    Duration poll, int batchPerShard, Backoff backoff, Duration stopWithin) {

  public static RelaySettings usual() {
    return new RelaySettings(
        Duration.ofMillis(500),
        32,
        new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10)),
        Duration.ofSeconds(5));
  }

  public RelaySettings polling(Duration every) {
    return new RelaySettings(every, batchPerShard, backoff, stopWithin);
  }
}
