package yuqing.archive.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import yuqing.contracts.RosterEvent;
import yuqing.durable.jdbc.Sql;

/// Read copy of the roster's departments, to print their names.
public final class Departments {

  private static final String UPSERT =
      """
      insert into department (code, name, name_en, active, sequence) values (?, ?, ?, ?, ?)
      on conflict (code) do update set
        name = excluded.name, name_en = excluded.name_en, active = excluded.active,
        sequence = excluded.sequence
      where excluded.sequence > department.sequence
      """;

  private static final String ALL = "select code, name, name_en from department order by code";

  private static final String NAME = "select name from department where code = ?";

  private Departments() {}

  /// @param sequence of the roster's event: an older one changes nothing
  public static void update(Connection connection, RosterEvent.Department department, long sequence)
      throws SQLException {
    Sql.update(
        connection,
        UPSERT,
        department.code(),
        department.name(),
        department.nameEn(),
        department.active(),
        sequence);
  }

  /// @return null when the roster has not named it
  static String name(Connection connection, String code) throws SQLException {
    return Sql.find(connection, row -> row.getString("name"), NAME, code).orElse(null);
  }

  /// All that the roster has published, by code, each with its names: the Chinese one, and the
  /// English one where there is one.
  public static Map<String, List<String>> allNames(Connection connection) throws SQLException {
    var names = new LinkedHashMap<String, List<String>>();
    Sql.list(
        connection,
        row ->
            names.put(
                row.getString("code"),
                Stream.of(row.getString("name"), row.getString("name_en"))
                    .filter(Objects::nonNull)
                    .toList()),
        ALL);
    return names;
  }
}
