package yuqing.notification.notice;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.durable.jdbc.Sql;

/// A grade of which people are still to be notified: a row of the table `level_change`, under the
/// incident's lock.
///
/// @param id of its event
/// @param previous null for the incident's first grade
/// @param post that decided; null for a grade by rule
record GatheredLevelChange(
    UUID id,
    UUID incident,
    Level previous,
    Level level,
    String post,
    Instant decidedAt,
    Instant recordedAt) {

  private static final String SAVE =
      """
      insert into level_change (id, incident, previous, level, post, decided_at, recorded_at)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String FIND = "select * from level_change where id = ?";

  private static final String DELETE = "delete from level_change where id = ?";

  /// A judgement's grade is published after it was made and before the next one is: what was judged
  /// at an instant belongs to the first grade that was recorded at it or later. An order for an
  /// obligation that was alerted of before opens nothing.
  private static final String ADD_DUTY =
      """
      insert into level_change_duty (change, obligation, code, window_label, owner, due)
      select id, ?, ?, ?, ?, ? from level_change
      where incident = ? and previous is not null and recorded_at >= ?
        and not (? and exists (select 1 from alert where incident = ? and obligation = ?))
      order by recorded_at limit 1
      on conflict do nothing
      """;

  private static final String DUTIES =
      """
      select code, window_label, owner, due from level_change_duty
      where change = ? and (due is null) = ? order by due, code, window_label
      """;

  boolean isFirst() {
    return previous == null;
  }

  void save(Connection connection) throws SQLException {
    Sql.update(
        connection,
        SAVE,
        id,
        incident,
        previous == null ? null : previous.number(),
        level.number(),
        post,
        decidedAt,
        recordedAt);
  }

  static Optional<GatheredLevelChange> find(Connection connection, UUID id) throws SQLException {
    return Sql.find(connection, GatheredLevelChange::read, FIND, id);
  }

  /// With its duties.
  void delete(Connection connection) throws SQLException {
    Sql.update(connection, DELETE, id);
  }

  /// @param due null for one that was withdrawn
  /// @param judgedAt in whole milliseconds, as events have their times
  static void addDuty(
      Connection connection, UUID incident, Obligation duty, Instant due, Instant judgedAt)
      throws SQLException {
    Sql.update(
        connection,
        ADD_DUTY,
        duty.id(),
        duty.code().code(),
        duty.window(),
        duty.owner().code(),
        due,
        incident,
        judgedAt,
        due != null,
        incident,
        duty.id());
  }

  List<IncidentNotice.Duty> withdrawn(Connection connection) throws SQLException {
    return Sql.list(connection, GatheredLevelChange::duty, DUTIES, id, true);
  }

  List<IncidentNotice.Duty> opened(Connection connection) throws SQLException {
    return Sql.list(connection, GatheredLevelChange::duty, DUTIES, id, false);
  }

  private static IncidentNotice.Duty duty(ResultSet row) throws SQLException {
    return new IncidentNotice.Duty(
        ObligationCode.of(row.getString("code")),
        row.getString("window_label"),
        Post.of(row.getString("owner")),
        Sql.instant(row, "due"));
  }

  private static GatheredLevelChange read(ResultSet row) throws SQLException {
    var previous = row.getObject("previous", Integer.class);
    return new GatheredLevelChange(
        row.getObject("id", UUID.class),
        row.getObject("incident", UUID.class),
        previous == null ? null : Level.of(previous),
        Level.of(row.getInt("level")),
        row.getString("post"),
        Sql.instant(row, "decided_at"),
        Sql.instant(row, "recorded_at"));
  }
}
