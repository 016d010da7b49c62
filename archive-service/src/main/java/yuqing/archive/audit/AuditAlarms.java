package yuqing.archive.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.durable.jdbc.Sql;
import yuqing.rest.request.Page;

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

  private AuditAlarms() {}

  static Page<AlarmAnswer> page(Connection connection, AlarmSearch search) throws SQLException {
    // A condition of its own and no parameter, so that the index of just these is used.
    var sql = PAGE.replace("{unjudged}", search.unjudgedOnly() ? "and f.unjudged" : "");
    var fault = search.fault() == null ? null : search.fault().name();
    var found =
        Sql.list(
            connection,
            AuditAlarms::answer,
            sql,
            fault,
            fault,
            search.after().foundAt(),
            search.after().event(),
            search.limit() + 1);
    return Page.of(found, search.limit(), AlarmSearch.Place::cursorAfter);
  }

  private static AlarmAnswer answer(ResultSet row) throws SQLException {
    var named = AuditedObligationTable.audited(row).obligation();
    return new AlarmAnswer(
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
