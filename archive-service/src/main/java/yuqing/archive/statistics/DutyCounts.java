package yuqing.archive.statistics;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import yuqing.archive.statistics.FigureDimension.Group;
import yuqing.durable.jdbc.Sql;

/// What became of the obligations of one group.
///
/// @param late missed, and done later
/// @param missed not done
/// @param withdrawn no longer owed: in no rate
record DutyCounts(long met, long late, long missed, long open, long withdrawn) {

  static final DutyCounts NONE = new DutyCounts(0, 0, 0, 0, 0);

  private static final String SELECT =
      """
      select grouping(u.department, c.category, u.level) as place, u.department, c.category,
        u.level::text as level,
        count(*) filter (where u.outcome = 'MET') as met,
        count(*) filter (where u.outcome = 'MET_LATE') as late,
        count(*) filter (where u.outcome = 'MISSED') as missed,
        count(*) filter (where u.outcome = 'OPEN') as open,
        count(*) filter (where u.outcome = 'WITHDRAWN') as withdrawn
      from duty_figures u left join case_figures c on c.incident = u.incident
      where""";

  private static final String GROUPS =
      " group by grouping sets ((), (u.department), (c.category), (u.level))";

  static Map<Group, DutyCounts> read(Connection connection, DutySelection selection)
      throws SQLException {
    var where = selection.conditions();
    return Sql.list(
            connection,
            row -> Map.entry(Group.read(row), of(row)),
            SELECT + " " + where.sql() + GROUPS,
            where.values())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static DutyCounts of(ResultSet row) throws SQLException {
    return new DutyCounts(
        row.getLong("met"),
        row.getLong("late"),
        row.getLong("missed"),
        row.getLong("open"),
        row.getLong("withdrawn"));
  }

  /// Those of which it is known whether they were met: the denominator of each rate.
  long judged() {
    return met + late + missed;
  }
}
