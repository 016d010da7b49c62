package yuqing.archive.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import yuqing.durable.jdbc.Sql;

/// Read copy of the school itself, from the roster: what papers print of it, and in which zone.
///
/// @param name in Chinese, as printed; empty until the roster has published it
/// @param nameEn null where the roster has none
/// @param zone of days, and of hours on paper
public record SchoolCopy(String name, String nameEn, ZoneId zone) {

  private static final SchoolCopy UNKNOWN = new SchoolCopy("", null, ZoneId.of("Asia/Shanghai"));

  private static final String FIND = "select name, name_en, zone from school";

  public static SchoolCopy find(Connection connection) throws SQLException {
    return Sql.find(
            connection,
            row ->
                new SchoolCopy(
                    row.getString("name"),
                    row.getString("name_en"),
                    ZoneId.of(row.getString("zone"))),
            FIND)
        .orElse(UNKNOWN);
  }
}
