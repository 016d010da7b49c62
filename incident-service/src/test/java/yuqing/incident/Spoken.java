package yuqing.incident;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;

/// What the service has said of an incident, from its event log.
@Singleton
public class Spoken {

  @Inject AgroalDataSource database;

  public List<EventData> of(String incident) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select payload from event_log where key = ? order by sequence")) {
      select.setString(1, incident);
      var said = new ArrayList<EventData>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var read = (ReadEvent.Known) EventJson.read(rows.getBytes(1));
          said.add(read.event().data());
        }
      }
      return said;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
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
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
