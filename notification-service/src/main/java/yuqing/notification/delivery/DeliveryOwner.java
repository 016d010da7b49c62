package yuqing.notification.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import yuqing.durable.due.DueGroupHandler;
import yuqing.durable.due.DueRoom;
import yuqing.durable.due.DueRow;
import yuqing.notification.channel.Message;

/// On whose behalf deliveries are made, and who stores them: the handler of their due rows. Called
/// in a transaction that holds its [#lock]. Attempts that begin together share one.
public interface DeliveryOwner<D extends Delivery> extends DueGroupHandler {

  DeliveryAttempts attempts();

  /// Those whose outcomes share a transaction have the same one, such as their incident.
  String group(String key);

  /// Locks all of a group, as [#lock] does one.
  ///
  /// @param keys of one group
  void lockAll(Connection connection, Collection<String> keys) throws SQLException;

  /// By the key of its due row; null when there is none.
  D find(String key);

  /// What to send, written anew for each attempt; empty when the person has no address any more.
  Optional<Message> message(D delivery, Instant now);

  /// An attempt is about to be made.
  default void attempted(Connection connection, D delivery, Instant now) throws SQLException {}

  /// @param attempt which one the channel took over
  default void accepted(Connection connection, D delivery, int attempt, Instant now)
      throws SQLException {}

  /// @param next when the next attempt is made; null when none will follow
  default void failed(Connection connection, D delivery, Instant now, Instant next)
      throws SQLException {}

  /// How many attempts are made over the delivery's channel: fewer than the most where another
  /// channel is used after it.
  default int tries(D delivery, int most) {
    return most;
  }

  /// Why there is nothing to send.
  default String noMessage() {
    return "no address on the roster";
  }

  /// For the metrics.
  ///
  /// @param outcome `accepted`, `retried` or `failed`
  void count(D delivery, String outcome);

  /// With what opened the delivery: the first attempt is made at once, the others repeat it.
  @Override
  default boolean continuesTrace() {
    return true;
  }

  /// The same for all owners: in a storm, messages wait as rows that nobody touches.
  @Override
  default DueRoom room() {
    return attempts().room();
  }

  @Override
  default void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    attempts().make(this, connection, row, now);
  }
}
