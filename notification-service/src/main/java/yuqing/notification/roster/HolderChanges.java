package yuqing.notification.roster;

import java.sql.Connection;
import java.sql.SQLException;
import yuqing.contracts.term.Post;

/// Is notified when those who hold a post change, or when a filing or a term begins or ends: what
/// is open passes to whoever holds the post now, or stands in for it.
public interface HolderChanges {

  /// In the transaction that changed them.
  ///
  /// @param department whose post it is; null for a post of the school
  void changed(Connection connection, Post post, String department) throws SQLException;
}
