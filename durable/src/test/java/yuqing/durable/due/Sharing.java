package yuqing.durable.due;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// A [Recorded] handler whose firings may share a transaction.
final class Sharing extends Recorded implements DueGroupHandler {

  /// How many owners each shared transaction was asked to lock.
  final List<Integer> asked = new CopyOnWriteArrayList<>();

  Sharing(String kind) {
    super(kind);
  }

  Sharing(String kind, DueRoom room) {
    super(kind, room);
  }

  @Override
  public Set<String> lockFree(Connection connection, Collection<String> keys) throws SQLException {
    asked.add(keys.size());
    var sql = "select key from owner where key = any(?) for update skip locked";
    try (var select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("text", keys.toArray()));
      try (var row = select.executeQuery()) {
        var locked = new HashSet<String>();
        while (row.next()) {
          locked.add(row.getString(1));
        }
        return locked;
      }
    }
  }
}
