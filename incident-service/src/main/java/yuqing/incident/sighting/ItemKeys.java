package yuqing.incident.sighting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;

/// Gives the items on record the keys that [ItemUrl] makes today, after the form in which addresses
/// are compared has changed: otherwise an item that an open incident is about would be new again.
public final class ItemKeys {

  private static final int FETCH_SIZE = 500;

  private ItemKeys() {}

  /// An item that two open incidents turn out to be about stays with the one that claimed it first.
  public static void renew(Connection connection) throws SQLException {
    List<Object[]> sightings = new ArrayList<>();
    Map<String, String> changed = new LinkedHashMap<>();
    Sql.scan(
        connection,
        FETCH_SIZE,
        row -> {
          var old = row.getString(3);
          var key = ItemUrl.of(row.getString(2)).map(ItemUrl::hash).orElse(old);
          if (!key.equals(old)) {
            sightings.add(new Object[] {key, row.getObject(1, UUID.class)});
            changed.put(old, key);
          }
          return true;
        },
        "select id, url, url_hash from sighting where url_hash is not null order by recorded_at");
    // By id: the hash of a sighting has no index.
    Sql.batch(connection, "update sighting set url_hash = ? where id = ?", sightings);
    renewClaims(connection, changed);
  }

  /// @param changed new keys by old ones
  private static void renewClaims(Connection connection, Map<String, String> changed)
      throws SQLException {
    Sql.batch(
        connection,
        """
        insert into open_item (url_hash, incident_id)
        select ?, incident_id from open_item where url_hash = ?
        on conflict (url_hash) do nothing
        """,
        changed.entrySet().stream()
            .map(key -> new Object[] {key.getValue(), key.getKey()})
            .toList());
    Sql.batch(
        connection,
        "delete from open_item where url_hash = ?",
        changed.keySet().stream().map(old -> new Object[] {old}).toList());
  }
}
