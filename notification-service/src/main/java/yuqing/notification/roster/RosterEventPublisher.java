package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import yuqing.contracts.EventDraft;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueRows;
import yuqing.durable.outbox.EventLog;

/// Publishes departments, official channels and the school, each under its code, and never a
/// person.
@ApplicationScoped
class RosterEventPublisher {
  private static final String SOURCE = "/notification-service";

  private final EventLog log;
  private final DueRows dueRows;
  private final Departments departments;
  private final OfficialChannels channels;
  private final PostHolders holders;
  private final Schools schools;
  private final Transactions transactions;
  private final InstantSource clock;

  RosterEventPublisher(
      EventLog log,
      DueRows dueRows,
      Departments departments,
      OfficialChannels channels,
      PostHolders holders,
      Schools schools,
      Transactions transactions,
      InstantSource clock) {
    this.log = log;
    this.dueRows = dueRows;
    this.departments = departments;
    this.channels = channels;
    this.holders = holders;
    this.schools = schools;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Publishes the school where that never happened: after the import, and in an installation from
  /// before it was published. The caller holds the lock of the import.
  void publishSchoolOnce(Connection connection) throws SQLException {
    var school = schools.theSchool();
    if (school.isPresent()
        && !EventLog.hasAny(connection, Topic.ROSTER.name(), RosterEvent.School.KEY)) {
      publish(
          connection,
          RosterEvent.School.KEY,
          new RosterEvent.School(school.get().name, school.get().nameEn, school.get().zone));
    }
  }

  /// In the caller's transaction.
  void publishDepartment(String code) {
    transactions.inCurrent(
        connection -> {
          publishDepartment(connection, code);
          return null;
        });
  }

  /// In the caller's transaction.
  void publishOfficialChannel(String code) {
    transactions.inCurrent(
        connection -> {
          publishOfficialChannel(connection, code);
          return null;
        });
  }

  /// Publishes the department as it now is, with the channels that its liaison edits, and schedules
  /// itself for the next day on which a liaison's term has ended or a filing begins to count.
  void publishDepartment(Connection connection, String code) throws SQLException {
    var department = departments.findById(code, LockModeType.PESSIMISTIC_WRITE);
    var liaisons = holders.liaisonsOf(List.of(code));
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
    for (var channel : channels.of(code)) {
      publishOfficialChannel(connection, channel);
    }
    var next = changeDays(liaisons).filter(day -> day.isAfter(today)).min(LocalDate::compareTo);
    if (next.isPresent()) {
      var midnight = next.get().atStartOfDay(zone).toInstant();
      dueRows.schedule(connection, LiaisonTerms.KIND, code, midnight);
    } else {
      dueRows.cancel(connection, LiaisonTerms.KIND, code);
    }
  }

  void publishOfficialChannel(Connection connection, String code) throws SQLException {
    publishOfficialChannel(connection, channels.findById(code, LockModeType.PESSIMISTIC_WRITE));
  }

  private void publishOfficialChannel(Connection connection, OfficialChannel channel)
      throws SQLException {
    publish(
        connection,
        channel.code,
        new RosterEvent.OfficialChannel(
            channel.code,
            channel.name,
            channel.department,
            channel.editor,
            channel.active,
            editorOf(channel)));
  }

  /// The liaison on file; the one who is no deputy before one who is. Null while there is none.
  private String editorOf(OfficialChannel channel) {
    var today = LocalDate.ofInstant(clock.instant(), schools.zone());
    return holders.held(Post.LIAISON, channel.department).stream()
        .filter(each -> each.inForce(today))
        .min(Comparator.comparing((PostHolder each) -> each.deputy))
        .map(each -> each.person)
        .orElse(null);
  }

  /// The days on which it changes whether a liaison is on file.
  private static Stream<LocalDate> changeDays(List<PostHolder> liaisons) {
    return liaisons.stream()
        .flatMap(
            each ->
                Stream.of(each.filedOn, each.termUntil == null ? null : each.termUntil.plusDays(1)))
        .filter(Objects::nonNull);
  }

  private void publish(Connection connection, String key, RosterEvent event) throws SQLException {
    log.append(connection, Topic.ROSTER.name(), key, new EventDraft(SOURCE, key, event)::write);
  }
}
