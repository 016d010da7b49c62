package yuqing.notification.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import yuqing.durable.jdbc.Sql;

/// Which department an incident concerns, by the newest report or assignment that was consumed.
@ApplicationScoped
class IncidentDepartments {
  private static final String PUT =
      """
      insert into webhook_incident (incident, department) values (?, ?)
      on conflict (incident) do update set department = excluded.department
      """;
  private static final String OF = "select department from webhook_incident where incident = ?";

  void put(Connection connection, String incident, String department) throws SQLException {
    Sql.update(connection, PUT, incident, department);
  }

  /// Empty while it is not known.
  Optional<String> find(Connection connection, String incident) throws SQLException {
    return Sql.find(connection, row -> row.getString(1), OF, incident);
  }
}
