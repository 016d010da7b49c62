package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import yuqing.contracts.EventDraft;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.Topic;
import yuqing.durable.due.DueRows;
import yuqing.durable.outbox.EventLog;

/// Tells the other services of departments and official channels, keyed by code: never a person.
@ApplicationScoped
class RosterEventPublisher {
  private static final String SOURCE = "/notification-service";

  private final EventLog log;
  private final DueRows dueRows;
  private final Departments departments;
  private final OfficialChannels channels;
  private final PostHolders holdings;
  private final Schools schools;
  private final InstantSource clock;

  RosterEventPublisher(
      EventLog log,
      DueRows dueRows,
      Departments departments,
      OfficialChannels channels,
      PostHolders holdings,
      Schools schools,
      InstantSource clock) {
    this.log = log;
    this.dueRows = dueRows;
    this.departments = departments;
    this.channels = channels;
    this.holdings = holdings;
    this.schools = schools;
    this.clock = clock;
  }

  /// Says how the department now stands, and comes back on the day on which a liaison's term ends
  /// or a filing begins to count.
  void department(Connection connection, String code) throws SQLException {
    var department = departments.findById(code, LockModeType.PESSIMISTIC_WRITE);
    var liaisons = holdings.liaisonsOf(List.of(code));
    var zone = schools.zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    publish(
        connection,
        code,
        new RosterEvent.Department(
            code,
            department.name,
            department.nameEn,
            liaisons.stream().anyMatch(each -> each.inForce(today)),
            department.active));
    var next = turningDays(liaisons).filter(day -> day.isAfter(today)).min(LocalDate::compareTo);
    if (next.isPresent()) {
      var midnight = next.get().atStartOfDay(zone).toInstant();
      dueRows.schedule(connection, LiaisonTerms.KIND, code, midnight);
    } else {
      dueRows.cancel(connection, LiaisonTerms.KIND, code);
    }
  }

  void officialChannel(Connection connection, String code) throws SQLException {
    var channel = channels.findById(code, LockModeType.PESSIMISTIC_WRITE);
    publish(
        connection,
        code,
        new RosterEvent.OfficialChannel(
            code, channel.name, channel.department, channel.editor, channel.active));
  }

  private static Stream<LocalDate> turningDays(List<PostHolder> liaisons) {
    return liaisons.stream()
        .flatMap(
            each ->
                Stream.of(each.filedOn, each.termUntil == null ? null : each.termUntil.plusDays(1)))
        .filter(Objects::nonNull);
  }

  private void publish(Connection connection, String key, RosterEvent news) throws SQLException {
    log.append(connection, Topic.ROSTER.name(), key, new EventDraft(SOURCE, key, news)::write);
  }
}
