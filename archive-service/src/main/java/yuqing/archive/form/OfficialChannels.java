package yuqing.archive.form;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import yuqing.contracts.RosterEvent;
import yuqing.durable.jdbc.Sql;

/// Read copy of the roster's official channels, to print their names.
public final class OfficialChannels {

  private static final String UPSERT =
      """
      insert into official_channel (code, name, sequence) values (?, ?, ?)
      on conflict (code) do update set name = excluded.name, sequence = excluded.sequence
      where excluded.sequence > official_channel.sequence
      """;

  private static final String NAMES = "select code, name from official_channel";

  private OfficialChannels() {}

  /// @param sequence of the roster's event: an older one changes nothing
  public static void update(
      Connection connection, RosterEvent.OfficialChannel channel, long sequence)
      throws SQLException {
    Sql.update(connection, UPSERT, channel.code(), channel.name(), sequence);
  }

  /// The name of each code that the roster has named.
  public static Map<String, String> names(Connection connection) throws SQLException {
    var names = new HashMap<String, String>();
    Sql.list(connection, row -> names.put(row.getString("code"), row.getString("name")), NAMES);
    return names;
  }
}
