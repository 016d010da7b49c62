package yuqing.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.TransactionalWork;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.NotificationParts;
import yuqing.notification.delivery.DeliveryState;

/// Messages of the auditor that were not sent yet when the tables got their names.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class NoticesMigrationTest {
  private static final String SCHEMA = "before_v1030";

  private final NoticeMessage.Key key = new NoticeMessage.Key(UUID.randomUUID(), "office");

  @Inject AgroalDataSource database;

  @AfterEach
  void leaveNothing() throws SQLException {
    execute("drop schema " + SCHEMA + " cascade");
  }

  @Test
  void aMessageThatWaitedWaitsStillAndIsRead() throws SQLException {
    migrateTo("1020");
    execute(
        """
        insert into person values ('office', '某', 'office@school.example', 'zh', true, 1, now());
        insert into audit_notice values ('%1$s', '{"notice": "BACK"}', now());
        insert into audit_letter (notice, person, attempts) values ('%1$s', 'office', 2);
        insert into due_row (kind, key, due_at, try_at)
          values ('auditor-letter', '%1$s/office', now(), now())
        """
            .formatted(key.notice()));

    migrateTo("1030");

    assertThat(inSchema(this::message))
        .isEqualTo(new Message(DeliveryState.PENDING, 2, new Notice.Back(null, null)));
    assertThat(rows()).isEqualTo(NoticeDeliveryOwner.KIND + " " + key);
  }

  private record Message(DeliveryState state, int attempts, Notice notice) {}

  private Message message(Connection connection) throws SQLException {
    return Sql.find(
            connection,
            row ->
                new Message(
                    DeliveryState.valueOf(row.getString("state")),
                    row.getInt("attempts"),
                    new StoredNotice.Json().convertToEntityAttribute(row.getString("content"))),
            """
            select l.state, l.attempts, n.content
            from notice_letter l join notice n on n.id = l.notice
            where l.notice = ? and l.person = ?
            """,
            key.notice(),
            key.person())
        .orElseThrow();
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

  private String rows() throws SQLException {
    return inSchema(
        connection -> {
          try (var select = connection.createStatement();
              var row =
                  select.executeQuery("select string_agg(kind || ' ' || key, ', ') from due_row")) {
            row.next();
            return row.getString(1);
          }
        });
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
