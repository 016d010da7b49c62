package yuqing.notification.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// The row that whoever writes of an incident's alerts locks first: consumers, REST and due rows
/// alike. It makes the receipts' sequence gapless.
@ApplicationScoped
public class IncidentLock {
  private static final String KNOW =
      "insert into notified_incident (incident) values (?) on conflict do nothing";
  private static final String LOCK =
      "select incident from notified_incident where incident = ? for update";

  /// Held until the transaction ends. The first to come makes the row.
  public void lock(Connection connection, UUID incident) throws SQLException {
    try (var know = connection.prepareStatement(KNOW);
        var lock = connection.prepareStatement(LOCK)) {
      know.setObject(1, incident);
      know.executeUpdate();
      lock.setObject(1, incident);
      lock.executeQuery().close();
    }
  }
}
