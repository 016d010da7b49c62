package yuqing.archive.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.durable.jdbc.Sql;
import yuqing.rest.request.Cursor;

/// The alarms that were raised, the newest first.
final class AuditAlarms {

  private static final String PAGE =
      """
      select f.event, f.incident, f.fault, f.due, f.judged_at, f.found_at, f.unjudged, a.watched,
             d.standing #>> '{report,number}' as number
      from duty_fault f
      join audited_duty a on a.incident = f.incident and a.duty = f.duty
      left join dossier d on d.incident = f.incident
      where (?::text is null or f.fault = ?) {unjudged}
        and (f.found_at, f.event) < (?, ?)
      order by f.found_at desc, f.event desc limit ?
      """;

  /// @param fault null for all
  /// @param unjudgedOnly those alone of which the outcome is missing still
  record Asked(DutyFault fault, boolean unjudgedOnly) {}

  /// Where a list goes on.
  record Place(Instant foundAt, UUID event) {

    /// Before the newest that there can be.
    private static final Place NEWEST =
        new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    static Place of(String cursor) {
      var place =
          Cursor.decode(
              cursor,
              2,
              parts -> new Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1))));
      return place == null ? NEWEST : place;
    }

    static String cursorAfter(FaultAnswer last) {
      return Cursor.encode(last.foundAt().toString(), last.eventId().toString());
    }
  }

  private AuditAlarms() {}

  static List<FaultAnswer> page(Connection connection, Asked asked, Place after, int limit)
      throws SQLException {
    // A condition of its own and no parameter, so that the index of just these is used.
    var sql = PAGE.replace("{unjudged}", asked.unjudgedOnly() ? "and f.unjudged" : "");
    var fault = asked.fault() == null ? null : asked.fault().name();
    return Sql.list(
        connection, AuditAlarms::answer, sql, fault, fault, after.foundAt(), after.event(), limit);
  }

  private static FaultAnswer answer(ResultSet row) throws SQLException {
    var named = AuditedObligationTable.watched(row).obligation();
    return new FaultAnswer(
        row.getObject("event", UUID.class),
        row.getString("incident"),
        row.getString("number"),
        named.code(),
        named.key(),
        named.department(),
        DutyFault.valueOf(row.getString("fault")),
        Sql.instant(row, "due"),
        Sql.instant(row, "judged_at"),
        Sql.instant(row, "found_at"),
        row.getBoolean("unjudged"));
  }
}
