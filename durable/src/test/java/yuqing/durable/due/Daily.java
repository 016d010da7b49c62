package yuqing.durable.due;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/// A handler that sets its row for a day later each time it fires.
record Daily(DueRows dueRows, Recorded recorded) implements DueHandler {

  @Override
  public String kind() {
    return "daily";
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    recorded.fire(connection, row, now);
    dueRows.schedule(connection, kind(), row.key(), row.dueAt().plus(Duration.ofDays(1)));
  }
}
