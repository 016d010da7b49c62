package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.channel.DeliverySettings;
import yuqing.notification.incident.IncidentLock;
import yuqing.notification.roster.Departments;

/// Notifies those who were alerted of a duty that it is no longer theirs, or no longer as it was.
/// What changes at once is one message a person. In the caller's transaction under the incident's
/// lock.
@ApplicationScoped
public class DutyChanges implements DueHandler {
  private static final String KIND = "duty-changes";

  private static final String SAVE =
      """
      insert into duty_change (incident, person, obligation, obligation_code, obligation_window,
        change, owner, department, article, due)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (incident, person, obligation) do update set
        change = excluded.change, owner = excluded.owner, department = excluded.department,
        article = excluded.article, due = excluded.due
      """;

  private static final String FORGET =
      "delete from duty_change where incident = ? and person = ? and obligation = ?";

  private static final String TAKE =
      """
      with taken as (delete from duty_change where incident = ? and person = ? returning *)
      select * from taken order by due, obligation_code, obligation
      """;

  private final Notices notices;
  private final Departments departments;
  private final DueRows dueRows;
  private final IncidentLock lock;
  private final DeliverySettings settings;

  DutyChanges(
      Notices notices,
      Departments departments,
      DueRows dueRows,
      IncidentLock lock,
      DeliverySettings settings) {
    this.notices = notices;
    this.departments = departments;
    this.dueRows = dueRows;
    this.lock = lock;
    this.settings = settings;
  }

  /// @param number the incident's
  /// @param people roster ids of those who were alerted of it
  public void record(
      Connection connection,
      UUID incident,
      String number,
      DutyChange change,
      Collection<String> people,
      Instant now)
      throws SQLException {
    for (var person : people) {
      Sql.update(
          connection,
          SAVE,
          incident,
          person,
          change.obligation(),
          change.code().code(),
          change.window(),
          change.change().name(),
          change.owner().code(),
          change.department(),
          change.article(),
          change.due());
      var key = new Key(incident, number, person).toString();
      dueRows.schedule(connection, KIND, key, now.plus(settings.gatherFor()));
    }
  }

  /// A duty is theirs again before they were notified that it had passed.
  public void forget(
      Connection connection, UUID incident, UUID obligation, Collection<String> people)
      throws SQLException {
    for (var person : people) {
      Sql.update(connection, FORGET, incident, person, obligation);
    }
  }

  /// As its due row names it.
  private record Key(UUID incident, String number, String person) {

    static Key parse(String key) {
      var parts = key.split("/", 3);
      return new Key(UUID.fromString(parts[0]), parts[1], parts[2]);
    }

    @Override
    public String toString() {
      return incident + "/" + number + "/" + person;
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void lock(Connection connection, String key) throws SQLException {
    lock.lock(connection, Key.parse(key).incident());
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var key = Key.parse(row.key());
    var changes =
        Sql.list(
            connection,
            found ->
                new DutyChange(
                    found.getObject("obligation", UUID.class),
                    ObligationCode.of(found.getString("obligation_code")),
                    found.getString("obligation_window"),
                    DutyChange.Change.valueOf(found.getString("change")),
                    Post.find(found.getString("owner")).orElse(null),
                    found.getString("department"),
                    found.getInt("article"),
                    Sql.instant(found, "due")),
            TAKE,
            key.incident(),
            key.person());
    if (!changes.isEmpty()) {
      var names =
          changes.stream()
              .map(DutyChange::department)
              .distinct()
              .collect(Collectors.toMap(Function.identity(), departments::name));
      var notice = new Notice.DutiesChanged(key.incident(), key.number(), changes, names);
      notices.open(connection, notice, List.of(key.person()), now);
    }
  }
}
