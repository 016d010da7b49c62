package yuqing.notification.alert;

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

/// What waited to be handed over to a liaison is handed over after the upgrade, and notices that
/// are out forget the case's own words.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class HandoverMigrationTest {
  private static final String SCHEMA = "before_v1100";
  private static final UUID OUT = UUID.randomUUID();
  private static final UUID WAITING = UUID.randomUUID();

  @Inject AgroalDataSource database;

  @AfterEach
  void leaveNothing() throws SQLException {
    execute("drop schema " + SCHEMA + " cascade");
  }

  @Test
  void whatWaitedStillWaitsAndWhatIsOutIsForgotten() throws SQLException {
    migrateTo("1080");
    execute(
        """
        insert into due_row (kind, key, due_at, try_at)
          values ('liaison-filed', 'logistics/00000000-0000-0000-0000-000000000000', now(), now());
        insert into person values ('office', '某', 'office@school.example', 'zh', true, 1, now());
        insert into notice values ('%1$s', '{"notice": "RESULT_RETURNED", "reason": "过简"}', now());
        insert into notice values ('%2$s', '{"notice": "RESULT_RETURNED", "reason": "过简"}', now());
        insert into notice_letter (notice, person, state, attempts)
          values ('%1$s', 'office', 'ACCEPTED', 1), ('%2$s', 'office', 'PENDING', 1)
        """
            .formatted(OUT, WAITING));

    migrateTo("1102");

    assertThat(rows("select kind || ' ' || key from due_row"))
        .containsExactly("handover liaison.logistics/00000000-0000-0000-0000-000000000000");
    assertThat(rows("select content ->> 'reason' from notice where id = '" + WAITING + "'"))
        .containsExactly("过简");
    assertThat(rows("select content::text from notice where id = '" + OUT + "'"))
        .singleElement()
        .satisfies(content -> assertThat(content).contains("RESULT_RETURNED").doesNotContain("过简"));
  }

  private List<String> rows(String sql) throws SQLException {
    return inSchema(connection -> Sql.list(connection, row -> row.getString(1), sql));
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
