package yuqing.archive.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import yuqing.durable.jdbc.Sql;

/// How many duties there are to watch.
///
/// @param awaited whose outcome is still to come
/// @param unjudged of these, the ones that an alarm was raised for
record ObligationCounts(int awaited, int unjudged) {

  /// Beyond this they are no longer counted exactly: counting must stay cheap when there are many.
  private static final int COUNTED = 100_000;

  /// Both read an index of just those. What an alarm was raised for is not looked at any more.
  private static final String COUNT =
      """
      select
        (select count(*) from
          (select 1 from audited_duty where look_from is not null limit ?) as waiting),
        (select count(*) from (select 1 from duty_fault where unjudged limit ?) as missing)
      """;

  static ObligationCounts now(Connection connection) throws SQLException {
    return Sql.find(connection, ObligationCounts::of, COUNT, COUNTED, COUNTED).orElseThrow();
  }

  private static ObligationCounts of(ResultSet row) throws SQLException {
    var unjudged = row.getInt(2);
    return new ObligationCounts(row.getInt(1) + unjudged, unjudged);
  }
}
