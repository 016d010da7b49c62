package yuqing.notification.channel;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// On whose behalf deliveries are made. Called in a transaction that holds the incident's lock.
public interface DeliveryOwner {

  /// What to send, written anew for each attempt; empty when the person has no address any more.
  Optional<Message> letter(Connection connection, Delivery delivery, Instant now)
      throws SQLException;

  /// No attempt will follow.
  void failedForGood(Connection connection, Delivery delivery, Instant now) throws SQLException;
}
