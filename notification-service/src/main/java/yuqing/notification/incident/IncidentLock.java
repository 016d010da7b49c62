package yuqing.notification.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;

/// Locks the row of an incident before anything about its alerts is written: by consumers, REST and
/// due rows alike. It makes the sequence of the published events gapless.
@ApplicationScoped
public class IncidentLock {
  private static final String ADD =
      "insert into notified_incident (incident) values (?) on conflict do nothing";
  private static final String LOCK =
      "select incident from notified_incident where incident = ? for update";

  private static final String LOCK_FREE =
      """
      select incident from notified_incident where incident = any(?) for update skip locked
      """;

  /// Locked until the transaction ends. The first call adds the row.
  public void lock(Connection connection, UUID incident) throws SQLException {
    // A row that is added here is locked: nobody else sees it before the commit.
    var isLocked =
        isLockedExisting(connection, incident) || Sql.update(connection, ADD, incident) == 1;
    if (!isLocked && !isLockedExisting(connection, incident)) {
      throw new IllegalStateException("no row to lock of " + incident);
    }
  }

  /// Locks those that no other transaction has locked, and waits for none.
  ///
  /// @return the ones that are locked now
  public Set<UUID> lockFree(Connection connection, Collection<UUID> incidents) throws SQLException {
    return Set.copyOf(
        Sql.list(
            connection,
            row -> row.getObject(1, UUID.class),
            LOCK_FREE,
            (Object) incidents.toArray(UUID[]::new)));
  }

  /// False where there is no row.
  private static boolean isLockedExisting(Connection connection, UUID incident)
      throws SQLException {
    return Sql.find(connection, row -> true, LOCK, incident).isPresent();
  }
}
