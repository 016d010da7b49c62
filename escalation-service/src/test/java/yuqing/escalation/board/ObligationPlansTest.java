package yuqing.escalation.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// The queries that a board sends, beside what a school has had in some years: what is owed now is
/// found by its indexes. The rows are in a transaction that nobody else ever sees.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class ObligationPlansTest {

  /// Of a hundred obligations one is still owed.
  private static final String FILL =
      """
      insert into incident (id, number, department, source_system, discovered_at, received_at, level)
      select md5('plan' || n)::uuid, 'YQ-' || n, 'dept-' || n % 20, 'sample', now(), now(), 1 + n % 3
      from generate_series(1, 600) n;
      insert into obligation (id, incident_id, key, code, article, owner, department, opened, due,
                              outcome, halved, owed)
      select gen_random_uuid(), md5('plan' || n)::uuid, 'k' || k, 'DAILY_EXCHANGE', 10,
             case k % 3 when 0 then 'LIAISON' when 1 then 'DEPARTMENT_HEAD' else 'GROUP_OFFICE' end,
             'dept-' || n % 20, now(), now() + (n * 100 + k) * interval '1 minute',
             case when k = 100 then 'OPEN' else 'MET' end, false, true
      from generate_series(1, 600) n, generate_series(1, 100) k;
      analyze incident, obligation;
      """;

  private static final int LIMIT = 51;

  @Inject AgroalDataSource database;
  private Connection connection;

  @BeforeEach
  void someYears() throws SQLException {
    connection = database.getConnection();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(FILL);
    }
  }

  @AfterEach
  void leaveNothing() throws SQLException {
    connection.rollback();
    connection.close();
  }

  /// The plan of the query that this request sends, with the values that it has.
  private String planOf(String path, Object... values) throws SQLException {
    given().auth().oauth2(AccessTokens.bearer("auditor")).get(path).then().statusCode(200);
    var sql = "explain " + SentQueries.last();
    return String.join("\n", Sql.list(connection, row -> row.getString(1), sql, values));
  }

  @Test
  void whatIsOwedComesInOrderOfDueFromItsIndex() throws SQLException {
    assertThat(planOf("/obligations?standing=OWED", LIMIT))
        .contains("obligation_owed_by_due")
        .doesNotContain("Seq Scan on obligation");
  }

  @Test
  void whatOnePostOwesComesFromItsIndex() throws SQLException {
    assertThat(
            planOf(
                "/obligations?standing=OWED&owner=liaison&department=dept-3",
                "LIAISON",
                "dept-3",
                LIMIT))
        .contains("obligation_owed_by")
        .doesNotContain("Seq Scan on obligation");
  }

  @Test
  void whatOnePostEverOwedComesInOrderOfDueFromItsIndex() throws SQLException {
    assertThat(planOf("/obligations?owner=liaison", "LIAISON", LIMIT))
        .containsPattern("obligation_(of_owner|by_due)")
        .doesNotContain("Seq Scan on obligation");
  }

  @Test
  void countsLookAtWhatIsOwedAlone() throws SQLException {
    var now = Instant.parse("2026-10-13T00:15:00Z");
    assertThat(planOf("/obligations/counts", now, now, now, now, now))
        .contains("obligation_owed_by")
        .doesNotContain("Seq Scan on obligation");
  }
}
