package yuqing.archive.dossier;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import yuqing.contracts.RosterEvent;
import yuqing.durable.jdbc.Sql;
import yuqing.rest.problem.Language;

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

  private static final String ALL_NAMES = "select code, name from department";

  private static final String NAMES =
      "select code, name, name_en from department where code = any(?)";

  private static final String UNKNOWN =
      """
      select asked.code from unnest(?::text[]) as asked (code)
      where exists (select from department)
        and not exists (select from department d where d.code = asked.code and d.active)
      """;

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

  /// The Chinese name of each code that the roster has named.
  public static Map<String, String> names(Connection connection) throws SQLException {
    var names = new HashMap<String, String>();
    Sql.list(connection, row -> names.put(row.getString("code"), row.getString("name")), ALL_NAMES);
    return names;
  }

  /// @return null when the roster has not named it
  static String name(Connection connection, String code) throws SQLException {
    return Sql.find(connection, row -> row.getString("name"), NAME, code).orElse(null);
  }

  /// By code; the code again where the roster has not named it, the Chinese name where it has no
  /// English one.
  public static Map<String, String> names(
      Connection connection, Set<String> codes, Language language) throws SQLException {
    var names = new HashMap<String, String>();
    codes.forEach(code -> names.put(code, code));
    Sql.list(
        connection,
        row -> names.put(row.getString("code"), name(row, language)),
        NAMES,
        (Object) codes.toArray(String[]::new));
    return names;
  }

  private static String name(ResultSet row, Language language) throws SQLException {
    var english = row.getString("name_en");
    return switch (language) {
      case ZH -> row.getString("name");
      case EN -> english == null ? row.getString("name") : english;
    };
  }

  /// Those of these codes that no active department has; none while the roster has not come in.
  public static Set<String> unknownAmong(Connection connection, Set<String> codes)
      throws SQLException {
    return Set.copyOf(
        Sql.list(
            connection,
            row -> row.getString("code"),
            UNKNOWN,
            (Object) codes.toArray(String[]::new)));
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
