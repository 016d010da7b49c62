package yuqing.notification.roster;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/// Is notified when a liaison is filed, or a term is changed: what is open passes to whoever holds
/// the post then.
public interface NewLiaisons {

  /// In the transaction that filed it.
  ///
  /// @param department whose liaison it is
  /// @param since when the filing begins to count
  void filed(Connection connection, String department, Instant since) throws SQLException;
}
