package yuqing.archive.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import yuqing.access.ReadScope;
import yuqing.durable.jdbc.Sql;

/// Which incidents a caller may see, as SQL: the one condition of single answers, lists, figures
/// and searches. A department sees its incidents, and those that go on in place of one of its own
/// after a merge.
public final class VisibleIncidents {

  /// Those that go on in place of incidents of some departments, directly or through another.
  private static final String CONTINUING =
      """
      with recursive successor (incident) as (
        select standing ->> 'mergedInto' from dossier where department = any(?) and state = 'MERGED'
        union
        select d.standing ->> 'mergedInto'
        from successor s join dossier d on d.incident = s.incident
        where d.state = 'MERGED'
      )
      select incident from successor
      """;

  private static final String IS_CONTINUING =
      "select c.incident from (" + CONTINUING + ") c where c.incident = ?";

  private static final String CONTINUING_DOSSIERS =
      "select d.incident, d.department from dossier d where d.incident in (" + CONTINUING + ")";

  private VisibleIncidents() {}

  /// A condition with its values, in order.
  public record VisibilityCondition(String sql, List<Object> values) {}

  /// @param table alias of a table with the columns `incident`, `department` and `source_system`
  public static VisibilityCondition of(ReadScope scope, String table) {
    return switch (scope) {
      case ReadScope.All _ -> new VisibilityCondition("true", List.of());
      case ReadScope.Departments own -> {
        var codes = codes(own.departments());
        yield new VisibilityCondition(
            "(%1$s.department = any(?) or %1$s.incident in (%2$s))".formatted(table, CONTINUING),
            List.of(codes, codes));
      }
      case ReadScope.OwnReports own ->
          new VisibilityCondition(table + ".source_system = ?", List.of(own.system()));
      case ReadScope.Nothing _ -> new VisibilityCondition("false", List.of());
    };
  }

  /// Whether an incident of these departments was merged into this one, directly or through
  /// another.
  static boolean isContinuing(Connection connection, Set<String> departments, String incident)
      throws SQLException {
    return Sql.find(
            connection, row -> row.getString(1), IS_CONTINUING, codes(departments), incident)
        .isPresent();
  }

  /// Those that go on in place of incidents of the caller's departments.
  public static ContinuingIncidents continuing(Connection connection, ReadScope scope)
      throws SQLException {
    return scope instanceof ReadScope.Departments own
        ? ContinuingIncidents.of(
            Sql.list(
                connection,
                row ->
                    new ContinuingIncidents.ContinuingIncident(
                        row.getString("incident"), row.getString("department")),
                CONTINUING_DOSSIERS,
                (Object) codes(own.departments())))
        : ContinuingIncidents.NONE;
  }

  private static String[] codes(Set<String> departments) {
    return departments.toArray(String[]::new);
  }
}
