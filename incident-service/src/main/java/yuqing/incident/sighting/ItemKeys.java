package yuqing.incident.sighting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import yuqing.durable.jdbc.Sql;

/// Gives the items on record the keys that [ItemUrl] makes today, after the form in which addresses
/// are compared has changed: otherwise an item that an open incident is about would be new again.
public final class ItemKeys {

  private static final int FETCH_SIZE = 500;

  private ItemKeys() {}

  /// An item that two open incidents turn out to be about stays with the one that claimed it first.
  public static void renew(Connection connection) throws SQLException {
    var changed = changedKeys(connection);
    var sightings = new ArrayList<Object[]>();
    var claims = new ArrayList<Object[]>();
    for (var key : changed.entrySet()) {
      sightings.add(new Object[] {key.getValue(), key.getKey()});
      claims.add(new Object[] {key.getValue(), key.getKey()});
    }
    Sql.batch(connection, "update sighting set url_hash = ? where url_hash = ?", sightings);
    Sql.batch(
        connection,
        """
        insert into open_item (url_hash, incident_id)
        select ?, incident_id from open_item where url_hash = ?
        on conflict (url_hash) do nothing
        """,
        claims);
    Sql.batch(
        connection,
        "delete from open_item where url_hash = ?",
        changed.keySet().stream().map(old -> new Object[] {old}).toList());
  }

  /// @return new keys by old ones
  private static Map<String, String> changedKeys(Connection connection) throws SQLException {
    var changed = new HashMap<String, String>();
    Sql.scan(
        connection,
        FETCH_SIZE,
        row -> {
          var old = row.getString(2);
          ItemUrl.of(row.getString(1))
              .map(ItemUrl::hash)
              .filter(key -> !key.equals(old))
              .ifPresent(key -> changed.put(old, key));
          return true;
        },
        "select url, url_hash from sighting where url_hash is not null order by recorded_at");
    return changed;
  }
}
