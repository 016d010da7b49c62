package yuqing.durable.due;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;

/// A handler of which many rows may be due at one instant, such as the windows of all incidents at
/// midnight. In a burst its firings share transactions, so that they pay for fewer commits.
///
/// A shared transaction holds the locks of all its owners, so it must wait for none: an owner that
/// somebody else holds is left to a firing of its own, as are all of them when one fails.
public interface DueGroupHandler extends DueHandler {

  /// Locks the owners of these keys, in the way of [#lock], but only those that nobody holds. It
  /// comes before anything is read of any of them.
  ///
  /// @return the keys of those that are locked now
  Set<String> lockFree(Connection connection, Collection<String> keys) throws SQLException;
}
