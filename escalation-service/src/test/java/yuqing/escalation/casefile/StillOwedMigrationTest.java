package yuqing.escalation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.StackResource;

/// A database from before it was kept which dossiers are closed: filled, and read by its indexes.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class StillOwedMigrationTest {

  private static final String SCHEMA = "before_v1170";

  /// A thousand incidents, each reported, amended and with twenty acts after that.
  private static final String FILL =
      """
      insert into incident (id) select gen_random_uuid() from generate_series(1, 1000);
      insert into fact (event_id, incident_id, source, sequence, type, recorded_at, heard_at, event)
      select gen_random_uuid(), i.id, '/incident-service', n,
             case n when 1 then 'incident.reported' when 2 then 'incident.amended'
                    else 'incident.action-recorded' end,
             now() + n * interval '1 minute', now(), n::text
      from incident i, generate_series(1, 22) n;
      analyze incident, fact;
      """;

  @Inject AgroalDataSource database;
  private Connection connection;

  @BeforeEach
  void before() throws SQLException {
    migrateTo("1160");
    connection = database.getConnection();
    connection.setAutoCommit(false);
    execute("set local search_path to " + SCHEMA);
  }

  @AfterEach
  void leaveNothing() throws SQLException {
    connection.rollback();
    connection.close();
    try (var other = database.getConnection();
        var statement = other.createStatement()) {
      statement.execute("drop schema if exists " + SCHEMA + " cascade");
    }
  }

  @Test
  void whatWasClosedAndNotReopenedSinceIsClosed() throws SQLException {
    var open = incident();
    var closed = incident();
    var reopened = incident();
    var closedAgain = incident();
    fact(open, 1, "incident.reported");
    fact(closed, 1, "archive.dossier-closed");
    fact(reopened, 1, "archive.dossier-closed");
    fact(reopened, 2, "incident.reopened");
    fact(closedAgain, 1, "archive.dossier-closed");
    fact(closedAgain, 2, "incident.reopened");
    fact(closedAgain, 3, "archive.dossier-closed");
    connection.commit();

    migrateTo("1170");

    execute("set local search_path to " + SCHEMA);
    assertThat(
            Sql.list(
                connection,
                row -> row.getObject(1, UUID.class),
                "select id from incident where closed"))
        .containsExactlyInAnyOrder(closed, closedAgain);
  }

  @Test
  void titlesAreReadByTheirIndexHoweverMuchIsOnRecord() throws SQLException {
    connection.commit();
    migrateTo("1170");
    execute("set local search_path to " + SCHEMA);
    execute(FILL);
    var asked =
        Sql.list(
                connection,
                row -> row.getObject(1, UUID.class),
                "select id from incident limit 200")
            .toArray(UUID[]::new);
    var titles = Sql.list(connection, row -> row.getString(1), CaseTitles.NEWEST, (Object) asked);
    assertThat(titles).hasSize(200).containsOnly("2");
    var plan =
        Sql.list(
            connection, row -> row.getString(1), "explain " + CaseTitles.NEWEST, (Object) asked);
    assertThat(String.join("\n", plan)).contains("fact_with_title").doesNotContain("Seq Scan");
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

  private UUID incident() throws SQLException {
    var id = UUID.randomUUID();
    Sql.update(connection, "insert into incident (id) values (?)", id);
    return id;
  }

  private void fact(UUID incident, int minute, String type) throws SQLException {
    Sql.update(
        connection,
        """
        insert into fact
          (event_id, incident_id, source, sequence, type, recorded_at, heard_at, event)
        values (?, ?, ?, ?, ?, timestamptz '2026-10-13T08:00:00Z' + ? * interval '1 minute', now(),
                '{}')
        """,
        UUID.randomUUID(),
        incident,
        type.startsWith("archive") ? "/archive-service" : "/incident-service",
        minute,
        type,
        minute);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
