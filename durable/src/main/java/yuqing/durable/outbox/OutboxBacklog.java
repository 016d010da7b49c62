package yuqing.durable.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/// The events that wait in the outbox, whichever instance has to publish them.
public final class OutboxBacklog {

  /// Beyond this the depth is no longer counted exactly: counting must stay cheap when it is high.
  public static final int COUNTED = 100_000;

  private static final String DEPTH =
      "select count(*) from (select 1 from outbox limit " + COUNTED + ") counted";
  private static final String OLDEST = "select waits_since from outbox order by id limit 1";

  private final DataSource database;
  private final InstantSource clock;

  public OutboxBacklog(DataSource database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Rows that wait, at most [#COUNTED].
  public long depth() throws SQLException {
    try (Connection connection = database.getConnection();
        var select = connection.prepareStatement(DEPTH);
        var row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /// How long the oldest row has waited; zero when none waits.
  public Duration oldestAge() throws SQLException {
    Optional<Instant> oldest;
    try (Connection connection = database.getConnection();
        var select = connection.prepareStatement(OLDEST);
        var row = select.executeQuery()) {
      oldest =
          row.next()
              ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
              : Optional.empty();
    }
    Duration age =
        oldest.map(since -> Duration.between(since, clock.instant())).orElse(Duration.ZERO);
    return age.isNegative() ? Duration.ZERO : age;
  }
}
