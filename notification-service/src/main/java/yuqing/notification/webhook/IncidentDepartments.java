package yuqing.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/// Which department an incident concerns, as the newest report or assignment heard says.
@ApplicationScoped
class IncidentDepartments {
  private static final String PUT =
      """
      insert into webhook_incident (incident, department) values (?, ?)
      on conflict (incident) do update set department = excluded.department
      """;
  private static final String OF = "select department from webhook_incident where incident = ?";

  void put(Connection connection, String incident, String department) throws SQLException {
    try (var put = connection.prepareStatement(PUT)) {
      put.setString(1, incident);
      put.setString(2, department);
      put.executeUpdate();
    }
  }

  /// Null while it is not known.
  String of(Connection connection, String incident) throws SQLException {
    try (var of = connection.prepareStatement(OF)) {
      of.setString(1, incident);
      try (var row = of.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }
}
