package yuqing.archive.timeline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;

/// Looks up which events have entries already, for several at once.
public final class KnownEvents {

  private static final String KNOWN = "select event_id from entry where event_id = any(?)";

  // A look at the end of the index for each source, however long the chain is.
  private static final String LAST_OF =
      """
      select asked.source, (select max(e.sequence) from entry e
                            where e.incident = ? and e.source = asked.source) as last
      from unnest(?) as asked (source)
      """;

  private KnownEvents() {}

  /// Those of these events that have an entry, of whatever incident.
  public static Set<UUID> among(Connection connection, Collection<UUID> events)
      throws SQLException {
    Object asked = events.toArray(UUID[]::new);
    return new HashSet<>(
        Sql.list(connection, row -> row.getObject("event_id", UUID.class), KNOWN, asked));
  }

  /// The highest sequence that each of these sources has published of an incident, as far as it has
  /// come in; 0 where nothing has.
  public static Map<String, Long> lastOf(
      Connection connection, String incident, Set<String> sources) throws SQLException {
    var last = new HashMap<String, Long>();
    var asked = sources.toArray(String[]::new);
    Sql.list(connection, row -> put(last, row), LAST_OF, incident, asked);
    return last;
  }

  private static Long put(Map<String, Long> last, ResultSet row) throws SQLException {
    return last.put(row.getString("source"), row.getLong("last"));
  }
}
