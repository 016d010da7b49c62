package yuqing.notification.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
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

  /// Locked until the transaction ends. The first call adds the row.
  public void lock(Connection connection, UUID incident) throws SQLException {
    Sql.update(connection, ADD, incident);
    Sql.find(connection, row -> true, LOCK, incident);
  }
}
