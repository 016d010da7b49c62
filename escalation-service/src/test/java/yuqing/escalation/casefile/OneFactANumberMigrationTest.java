package yuqing.escalation.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.StringJoiner;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import yuqing.localstack.StackResource;

/// What was received before the second under a number was refused.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class OneFactANumberMigrationTest {

  private static final String SCHEMA = "before_v1080";

  private final UUID incident = UUID.randomUUID();

  @Inject AgroalDataSource database;

  @Test
  void whatStoodTwiceUnderANumberStaysAndNothingMoreIsTakenUnderIt() throws SQLException {
    migrateTo("1070");
    execute("insert into before_v1080.incident (id) values ('%s')".formatted(incident));
    execute(fact(1, "2026-10-13T08:00:02Z"));
    execute(fact(1, "2026-10-13T08:00:01Z"));
    execute(fact(2, "2026-10-13T08:00:03Z"));

    migrateTo("1080");

    assertThat(texts("select heard_at at time zone 'UTC' from before_v1080.fact where came_second"))
        .isEqualTo("2026-10-13 08:00:02");
    assertThatThrownBy(() -> execute(fact(1, "2026-10-13T08:00:04Z")))
        .hasMessageContaining("fact_by_number");
    execute("drop schema before_v1080 cascade");
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database)
        .schemas(SCHEMA)
        .locations("db/durable", "db/rest", "db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private String fact(int sequence, String heardAt) {
    return """
    insert into before_v1080.fact
      (event_id, incident_id, source, sequence, type, recorded_at, heard_at, event)
    values ('%s', '%s', '/incident-service', %d, 'incident.amended', now(), '%s', '{}')
    """
        .formatted(UUID.randomUUID(), incident, sequence, heardAt);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The first column of all rows.
  private String texts(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new StringJoiner(", ");
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts.toString();
    }
  }
}
