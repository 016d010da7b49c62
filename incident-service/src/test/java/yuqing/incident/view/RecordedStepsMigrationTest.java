package yuqing.incident.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EventDraft;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.ReplyApproved;
import yuqing.contracts.IncidentEvent.ReplyDrafted;
import yuqing.contracts.IncidentEvent.ResultAccepted;
import yuqing.contracts.IncidentEvent.ResultFiled;
import yuqing.contracts.IncidentEvent.ResultReturned;
import yuqing.durable.TransactionalWork;
import yuqing.durable.jdbc.Sql;
import yuqing.incident.ServiceTest;

/// Filings and drafters of incidents that were recorded before they were kept are in the service's
/// own events.
@QuarkusTest
class RecordedStepsMigrationTest extends ServiceTest {
  private static final String SCHEMA = "before_v1090";
  private static final Instant AT = Instant.parse("2026-10-13T04:20:31.125Z");
  private static final Recorder HEAD = new Recorder("department-head", "head-1", "logistics");
  private static final Recorder OFFICE = new Recorder("group-office", null, null);

  @Inject AgroalDataSource database;

  private final UUID incident = UUID.randomUUID();

  @AfterEach
  void leaveNothing() throws SQLException {
    execute("drop schema " + SCHEMA + " cascade");
  }

  @Test
  void whatWasRecordedBeforeIsFilledIn() throws SQLException {
    migrateTo("1040");
    execute(
        """
        insert into incident (id, number, title, summary, category, nature, sudden_grave, department,
          to_be_assigned, source_system, discovered_at, received_at, reported_by, state, filings,
          actions, version, updated_at)
        values ('%1$s', 'YQ-2026-00001', 't', 's', 'STUDENT_LIFE', 'OPINION', false, 'logistics',
          false, 'sample', now(), now(), 'REPORTER', 'FILED', 3, 0, 7, now());
        insert into reply (incident_id, n, state, text, text_hash, drafted_by, drafted_at)
        values ('%1$s', 1, 'APPROVED', 'x', 'h', 'suite/head-1', now())
        """
            .formatted(incident));
    record(
        new ReplyDrafted(1, "x", "h", AT, HEAD),
        new ReplyApproved(1, "h", null, AT, OFFICE),
        new ResultFiled(1, "已恢复", AT.minusSeconds(60), AT, HEAD),
        new ResultReturned(1, "过简", AT, OFFICE),
        new ResultFiled(2, "已恢复", AT, AT, HEAD),
        new ResultAccepted(2, null, AT, OFFICE),
        new ResultFiled(3, "已恢复", AT, AT, HEAD));

    migrateTo("1090");

    assertThat(
            rows(
                """
                select n || ' ' || filed_post || ' ' || filed_person || ' '
                  || coalesce(decision, '-') || ' ' || coalesce(decided_post, '-') || ' '
                  || coalesce(reason, '-') || ' ' || extract(epoch from recorded_at - filed_at)::int
                from filed_result order by n
                """))
        .containsExactly(
            "1 department-head head-1 RETURNED group-office 过简 60",
            "2 department-head head-1 ACCEPTED group-office - 0",
            "3 department-head head-1 - - - 0");
    assertThat(
            rows("select drafted_post || ' ' || drafted_person || ' ' || decided_post from reply"))
        .containsExactly("department-head head-1 group-office");
  }

  private void record(IncidentEvent... events) throws SQLException {
    inSchema(
        connection -> {
          long sequence = 0;
          for (var event : events) {
            var id = UUID.randomUUID();
            var draft = new EventDraft("/incident-service", incident.toString(), event);
            Sql.update(
                connection,
                """
                insert into event_log (id, topic, key, sequence, shard, recorded_at, payload)
                values (?, 'yuqing.incident.v1', ?, ?, 0, ?, ?)
                """,
                id,
                incident.toString(),
                ++sequence,
                AT,
                draft.write(id, sequence, AT, null));
          }
          return null;
        });
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
