package yuqing.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.TransactionalWork;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.NotificationParts;

/// Incidents whose reports have left the topic before notices were sent of them.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class IncidentCopiesMigrationTest {
  private static final String SCHEMA = "before_v1070";

  private final UUID incident = UUID.randomUUID();

  @Inject AgroalDataSource database;

  @AfterEach
  void leaveNothing() throws SQLException {
    execute("drop schema " + SCHEMA + " cascade");
  }

  @Test
  void anOldIncidentIsKnownByItsNewestAlertAndByTheWebhooksCopy() throws SQLException {
    migrateTo("1051");
    execute(
        """
        insert into notified_incident values ('%1$s'), (gen_random_uuid());
        insert into webhook_incident values ('%1$s', 'logistics');
        insert into alert (id, incident, number, cause, obligation, obligation_code, obligation_key,
          article, department, level, due, ordered_at, climb)
        select gen_random_uuid(), '%1$s', 'YQ-2026-00007', 'OPENED', gen_random_uuid(), 'draft-reply',
          'draft-reply', 10, 'party-affairs', level, now(), ordered_at, 'CLIMBING'
        from (values (3, timestamptz '2026-10-13 08:00:00+08'),
          (2, timestamptz '2026-10-13 09:00:00+08')) as ordered (level, ordered_at)
        """
            .formatted(incident));

    migrateTo("1070");

    var known =
        inSchema(
            connection ->
                Sql.list(
                    connection,
                    row -> row.getString(1),
                    """
                    select concat_ws(' ', number, department, level, sequence, leader_of)
                    from notified_incident order by number
                    """));
    assertThat(known).isEqualTo(List.of("YQ-2026-00007 logistics 2 0", "0"));
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

  private void execute(String sql) throws SQLException {
    inSchema(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  private <T> T inSchema(TransactionalWork<T> work) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setSchema(SCHEMA);
      try {
        return work.run(connection);
      } finally {
        connection.setSchema("public");
      }
    }
  }
}
