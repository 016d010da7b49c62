package yuqing.durable.due;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;

/// A handler many of whose rows may be due at one instant, such as the windows of all incidents
/// at midnight, or the messages of one judgement. In a burst, and where they wait for a [DueRoom],
/// its firings share transactions, which saves commits.
///
/// A shared transaction holds the locks of all its owners, so it must not wait for any. An owner
/// that another transaction has locked is left to a firing of its own; so are all owners when one
/// fails.
public interface DueGroupHandler extends DueHandler {

  /// Locks the owners of these keys as [#lock] does, but only those that are not locked. It is
  /// called before any of them is read.
  ///
  /// @return the keys whose owners are locked now
  Set<String> lockFree(Connection connection, Collection<String> keys) throws SQLException;
}
