package yuqing.archive.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import yuqing.contracts.RosterEvent;

/// Read copy of the roster's departments, to print their names.
public final class Departments {

  private static final String TAKE =
      """
      insert into department (code, name, name_en, active, sequence) values (?, ?, ?, ?, ?)
      on conflict (code) do update set
        name = excluded.name, name_en = excluded.name_en, active = excluded.active,
        sequence = excluded.sequence
      where excluded.sequence > department.sequence
      """;

  private static final String NAME = "select name from department where code = ?";

  private Departments() {}

  /// @param sequence of the roster's event: an older one changes nothing
  public static void update(Connection connection, RosterEvent.Department said, long sequence)
      throws SQLException {
    try (var upsert = connection.prepareStatement(TAKE)) {
      upsert.setString(1, said.code());
      upsert.setString(2, said.name());
      upsert.setString(3, said.nameEn());
      upsert.setBoolean(4, said.active());
      upsert.setLong(5, sequence);
      upsert.executeUpdate();
    }
  }

  /// @return null when the roster has not named it
  static String name(Connection connection, String code) throws SQLException {
    try (var select = connection.prepareStatement(NAME)) {
      select.setString(1, code);
      try (var row = select.executeQuery()) {
        return row.next() ? row.getString("name") : null;
      }
    }
  }
}
