package yuqing.incident.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
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
import yuqing.incident.ServiceTest;

/// A report that came under a reference with blanks around it is known under the plain one.
@QuarkusTest
class ReferencesMigrationTest extends ServiceTest {
  private static final String SCHEMA = "before_v1140";

  @Inject AgroalDataSource database;

  private final UUID incident = UUID.randomUUID();

  @AfterEach
  void leaveNothing() throws SQLException {
    inSchema(connection -> Sql.update(connection, "drop schema " + SCHEMA + " cascade"));
  }

  @Test
  void blanksAroundAReferenceGoUnlessAnotherReportHasThePlainOne() throws SQLException {
    migrateTo("1110");
    inSchema(
        connection ->
            Sql.update(
                connection,
                """
                insert into incident (id, number, title, summary, category, nature, sudden_grave,
                  department, to_be_assigned, source_system, discovered_at, received_at,
                  reported_by, state, filings, actions, version, updated_at)
                values (?, 'YQ-2026-00001', 't', 's', 'STUDENT_LIFE', 'OPINION', false, 'logistics',
                  false, 'sample', now(), now(), 'REPORTER', 'REPORTED', 0, 0, 1, now())
                """,
                incident));
    store("c02 ", "\u3000\u00A0c03\u200B", "c 04", "c05", "c05\uFEFF", "c06 ", "c06\u3000", " ");

    migrateTo("1140");

    assertThat(references())
        .hasSize(8)
        .contains("c02", "c03", "c 04", "c05", "c05\uFEFF", "c06", " ")
        .doesNotContain("c02 ");
  }

  private void store(String... references) throws SQLException {
    for (var reference : references) {
      inSchema(
          connection ->
              Sql.update(
                  connection,
                  "insert into report_source (system, reference, incident_id, content_hash)"
                      + " values ('sample', ?, ?, 'h')",
                  reference,
                  incident));
    }
  }

  private List<String> references() throws SQLException {
    return inSchema(
        connection ->
            Sql.list(connection, row -> row.getString(1), "select reference from report_source"));
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
