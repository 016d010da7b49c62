package yuqing.notification.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.term.Level;
import yuqing.durable.jdbc.Sql;

/// Keeps the copies of incidents in the rows that {@link IncidentLock} locks: in the caller's
/// transaction, under that lock.
@ApplicationScoped
public class IncidentCopies {
  private static final String FIND =
      "select number, department, level, leader_of from notified_incident where incident = ?";

  private static final String REPORT =
      """
      update notified_incident
      set number = ?, department = case when sequence < ? then ? else department end,
        sequence = greatest(sequence, ?)
      where incident = ?
      """;

  private static final String ASSIGN =
      """
      update notified_incident set department = ?, sequence = ?
      where incident = ? and sequence < ?
      """;

  private static final String GRADE =
      """
      update notified_incident
      set level = ?, leader_of = case when ? = 3 then null else leader_of end
      where incident = ?
      """;

  private static final String LEADER =
      "update notified_incident set leader_of = department where incident = ?";

  private static final String MERGE =
      """
      update notified_incident set merged_at = ?
      where incident = ? and (merged_at is null or merged_at < ?)
      """;

  private static final String UNMERGE =
      """
      update notified_incident set unmerged_at = ?
      where incident = ? and (unmerged_at is null or unmerged_at < ?)
      """;

  private static final String IS_MERGED =
      """
      select 1 from notified_incident
      where incident = ? and merged_at is not null
        and (unmerged_at is null or unmerged_at < merged_at)
      """;

  /// Of a locked incident.
  public IncidentCopy find(Connection connection, UUID incident) throws SQLException {
    return Sql.find(connection, IncidentCopies::read, FIND, incident).orElseThrow();
  }

  /// @param sequence of the event: an assignment that was recorded after it holds
  public void report(
      Connection connection, UUID incident, long sequence, String number, String department)
      throws SQLException {
    Sql.update(connection, REPORT, number, sequence, department, sequence, incident);
  }

  /// @param sequence of the event; an older one than the last changes nothing
  public void assign(Connection connection, UUID incident, long sequence, String department)
      throws SQLException {
    Sql.update(connection, ASSIGN, department, sequence, incident, sequence);
  }

  /// At level 3 no leader in charge needs to know, and a later rise is notified again.
  public void grade(Connection connection, UUID incident, Level level) throws SQLException {
    Sql.update(connection, GRADE, level.number(), level.number(), incident);
  }

  /// The leader in charge of its department was notified of its level.
  public void leaderNotified(Connection connection, UUID incident) throws SQLException {
    Sql.update(connection, LEADER, incident);
  }

  /// @return false where that was known, or a later merge
  public boolean merge(Connection connection, UUID incident, Instant at) throws SQLException {
    return Sql.update(connection, MERGE, at, incident, at) == 1;
  }

  /// @return false where that was known, or a later undoing
  public boolean unmerge(Connection connection, UUID incident, Instant at) throws SQLException {
    return Sql.update(connection, UNMERGE, at, incident, at) == 1;
  }

  /// Whether another incident goes on in its place.
  public static boolean isMerged(Connection connection, UUID incident) throws SQLException {
    return Sql.find(connection, row -> true, IS_MERGED, incident).isPresent();
  }

  private static IncidentCopy read(ResultSet row) throws SQLException {
    var level = row.getObject("level", Integer.class);
    return new IncidentCopy(
        row.getString("number"),
        row.getString("department"),
        level == null ? null : Level.of(level),
        row.getString("leader_of"));
  }
}
