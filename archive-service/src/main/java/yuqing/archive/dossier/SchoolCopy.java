package yuqing.archive.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import yuqing.contracts.RosterEvent;
import yuqing.durable.jdbc.Sql;

/// Read copy of the school itself, from the roster: what papers print of it, and in which zone.
///
/// @param name in Chinese, as printed; empty until the roster has published it
/// @param nameEn null where the roster has none
/// @param zone of days, and of hours on paper
public record SchoolCopy(String name, String nameEn, ZoneId zone) {

  private static final SchoolCopy UNKNOWN = new SchoolCopy("", null, ZoneId.of("Asia/Shanghai"));

  private static final String UPSERT =
      """
      insert into school (name, name_en, zone, sequence) values (?, ?, ?, ?)
      on conflict (only_one) do update set
        name = excluded.name, name_en = excluded.name_en, zone = excluded.zone,
        sequence = excluded.sequence
      where excluded.sequence > school.sequence
      """;

  private static final String FIND = "select name, name_en, zone from school";

  /// @param sequence of the roster's event: an older one changes nothing
  public static void update(Connection connection, RosterEvent.School school, long sequence)
      throws SQLException {
    Sql.update(connection, UPSERT, school.name(), school.nameEn(), school.zone(), sequence);
  }

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
