package yuqing.archive.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import yuqing.durable.due.DueHandler;
import yuqing.durable.due.DueRow;
import yuqing.durable.due.DueRows;
import yuqing.durable.jdbc.Sql;

/// Writes the seals to the file outside once they are committed. What a crash left out is found
/// by comparing the file with the database, at each seal and at each start.
@ApplicationScoped
public class SealPublication implements DueHandler {

  static final String KIND = "publish-seals";
  static final String KEY = "seal-file";

  private static final Duration AGAIN = Duration.ofMinutes(10);

  private static final String WRITTEN = "update seal_file set written = ?";

  private final SealFile file;
  private final DueRows rows;

  SealPublication(SealFile file, DueRows rows) {
    this.file = file;
    this.rows = rows;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(Connection connection, DueRow row, Instant now) throws SQLException {
    var written = file.complete(connection);
    Sql.update(connection, WRITTEN, written.orElse(0));
    if (written.isEmpty()) {
      rows.schedule(connection, KIND, KEY, now.plus(AGAIN));
    }
  }
}
