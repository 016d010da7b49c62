package yuqing.archive.statistics;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.archive.figures.CaseTime;
import yuqing.archive.statistics.FigureDimension.Group;
import yuqing.durable.jdbc.Sql;

/// Counts and times of the incidents of one group.
///
/// @param past of the incidents, those that were over before they were entered
record CaseCounts(long incidents, long past, Map<CaseTime, TimeRanks> times) {

  static final CaseCounts NONE = new CaseCounts(0, 0, Map.of());

  CaseCounts {
    times = Map.copyOf(times);
  }

  /// How long one time took.
  ///
  /// @param count incidents in which it has run
  /// @param median, p90 in minutes, by nearest rank
  record TimeRanks(long count, Long median, Long p90) {
    static final TimeRanks NONE = new TimeRanks(0, null, null);
  }

  /// `percentile_disc` is the nearest rank: the first value whose rank reaches the share asked for.
  private static final String SELECT =
      """
      select grouping(c.department, c.category, c.level) as place, c.department, c.category,
        c.level::text as level, count(*) as incidents, count(*) filter (where c.past) as past, %s
      from case_figures c where"""
          .formatted(
              Stream.of(CaseTime.values())
                  .map(CaseCounts::ranked)
                  .collect(Collectors.joining(", ")));

  private static final String GROUPS =
      " group by grouping sets ((), (c.department), (c.category), (c.level))";

  private static String ranked(CaseTime time) {
    return """
        count(c.%1$s_minutes) as %1$s_count, percentile_disc(array[0.5, 0.9]) \
        within group (order by c.%1$s_minutes) as %1$s_ranks"""
        .formatted(time.code());
  }

  static Map<Group, CaseCounts> read(Connection connection, CaseSelection selection)
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

  private static CaseCounts of(ResultSet row) throws SQLException {
    Map<CaseTime, TimeRanks> times = new EnumMap<>(CaseTime.class);
    for (var time : CaseTime.values()) {
      var ranks = row.getArray(time.code() + "_ranks");
      var both = ranks == null ? new Long[] {null, null} : (Long[]) ranks.getArray();
      times.put(time, new TimeRanks(row.getLong(time.code() + "_count"), both[0], both[1]));
    }
    return new CaseCounts(row.getLong("incidents"), row.getLong("past"), times);
  }
}
