package yuqing.notification.auditwatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.contracts.ArchiveEvent.DutyUnjudged;
import yuqing.contracts.term.ObligationCode;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.notice.Notice;
import yuqing.notification.notice.Notices;

/// Collects what the auditor finds and sends it in one notice now and then: a machine that stood
/// still leaves many duties unjudged at once.
@ApplicationScoped
class FindingsDigest implements DueHandler {
  private static final Logger LOG = Logger.getLogger(FindingsDigest.class);

  static final String KIND = "auditor-digest";
  static final String KEY = "auditor-digest";

  /// Findings that a notice names; the others it counts.
  private static final int NAMED = 20;

  private static final String ADD =
      """
      insert into unjudged_duty (event, incident, obligation_code, fault, due)
      values (?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String COUNT = "select fault, count(*) from unjudged_duty group by fault";

  private static final String FIRST =
      """
      select incident, obligation_code, fault, due,
             (select number from alert where alert.incident = u.incident limit 1) as number
      from unjudged_duty u order by due, event limit ?
      """;

  private static final String CLEAR = "delete from unjudged_duty";

  private final Notices notices;
  private final DueRows dueRows;
  private final WatchdogSettings settings;

  FindingsDigest(Notices notices, DueRows dueRows, WatchdogSettings settings) {
    this.notices = notices;
    this.dueRows = dueRows;
    this.settings = settings;
  }

  /// To be sent with what else is found by then.
  void add(Connection connection, UUID event, UUID incident, DutyUnjudged found, Instant now)
      throws SQLException {
    var status = AuditorStatus.lock(connection);
    Sql.update(
        connection,
        ADD,
        event,
        incident,
        found.obligation().code().code(),
        found.fault().name(),
        found.due());
    if (dueRows.find(connection, KIND, KEY).isEmpty()) {
      dueRows.schedule(connection, KIND, KEY, nextAt(status, now));
    }
  }

  private Instant nextAt(AuditorStatus status, Instant now) {
    var soon = now.plus(settings.digestAfter());
    if (status.digestAt() == null) {
      return soon;
    }
    var notBefore = status.digestAt().plus(settings.digestEvery());
    return notBefore.isAfter(soon) ? notBefore : soon;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// So that nothing is added while the notice is opened.
  @Override
  public void lock(Connection connection, String key) throws SQLException {
    AuditorStatus.lock(connection);
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var found = new Notice.Unjudged(counts(connection), first(connection));
    if (found.total() > 0) {
      LOG.warnf("the auditor found %d duties judged wrongly", found.total());
      notices.open(connection, found, now);
      AuditorStatus.read(connection).digested(now).save(connection);
      Sql.update(connection, CLEAR);
    }
  }

  private static Map<DutyFault, Long> counts(Connection connection) throws SQLException {
    var counts = new EnumMap<DutyFault, Long>(DutyFault.class);
    Sql.list(
        connection, row -> counts.put(DutyFault.valueOf(row.getString(1)), row.getLong(2)), COUNT);
    return counts;
  }

  private static List<Notice.Line> first(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        row ->
            new Notice.Line(
                row.getObject("incident", UUID.class),
                row.getString("number"),
                ObligationCode.of(row.getString("obligation_code")),
                DutyFault.valueOf(row.getString("fault")),
                Sql.instant(row, "due")),
        FIRST,
        NAMED);
  }
}
