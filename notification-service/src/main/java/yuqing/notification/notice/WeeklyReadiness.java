package yuqing.notification.notice;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.due.StartupSchedule;
import yuqing.notification.notice.UnreadyRoster.Fault;
import yuqing.notification.roster.Departments;
import yuqing.notification.roster.RosterFault;
import yuqing.notification.roster.RosterReadiness;
import yuqing.notification.roster.Schools;

/// Notifies of what keeps alerts from arriving, every Monday at 09:00 by the school's clock, on one
/// instance; not where nothing does. A Monday over which all instances stood still is made up for
/// at the next start.
@ApplicationScoped
class WeeklyReadiness implements DueHandler {
  static final String KIND = "weekly-readiness";
  static final String KEY = "roster";

  private static final LocalTime TIME = LocalTime.of(9, 0);

  /// Faults that a notice names; the others it counts.
  private static final int NAMED = 50;

  private final RosterReadiness readiness;
  private final Departments departments;
  private final Schools schools;
  private final Notices notices;
  private final DueRows dueRows;

  WeeklyReadiness(
      RosterReadiness readiness,
      Departments departments,
      Schools schools,
      Notices notices,
      DueRows dueRows) {
    this.readiness = readiness;
    this.departments = departments;
    this.schools = schools;
    this.notices = notices;
    this.dueRows = dueRows;
  }

  void onStart(@Observes StartupEvent start, StartupSchedule schedule, InstantSource clock) {
    schedule.ensure(KIND, KEY, nextAt(clock.instant(), schools.zone()));
  }

  /// The first Monday at 09:00 after an instant.
  static Instant nextAt(Instant now, ZoneId zone) {
    var local = now.atZone(zone);
    var monday = local.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(TIME);
    return (monday.isAfter(local) ? monday : monday.plusWeeks(1)).toInstant();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    dueRows.schedule(connection, KIND, KEY, nextAt(now, schools.zone()));
    var faults = readiness.faults();
    if (!faults.isEmpty()) {
      var named = faults.stream().limit(NAMED).map(this::named).toList();
      notices.open(connection, new UnreadyRoster(faults.size(), named), now);
    }
  }

  private Fault named(RosterFault fault) {
    var department = fault.department() == null ? null : departments.name(fault.department());
    return new Fault(fault.kind(), fault.post(), department);
  }
}
