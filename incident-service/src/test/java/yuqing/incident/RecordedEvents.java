package yuqing.incident;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;
import yuqing.durable.jdbc.Sql;

/// What the service has published about an incident, from its event log.
@ApplicationScoped
public class RecordedEvents {

  private final AgroalDataSource database;

  RecordedEvents(AgroalDataSource database) {
    this.database = database;
  }

  public List<EventData> of(String incident) {
    try (var connection = database.getConnection()) {
      return Sql.list(
          connection,
          row -> ((ReadEvent.Known) EventJson.read(row.getBytes(1))).event().data(),
          "select payload from event_log where key = ? order by sequence",
          incident);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public EventData lastOf(String incident) {
    return of(incident).getLast();
  }

  /// One number from the database, such as a count.
  public long number(String sql) {
    try (var connection = database.getConnection();
        var select = connection.createStatement();
        var row = select.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
