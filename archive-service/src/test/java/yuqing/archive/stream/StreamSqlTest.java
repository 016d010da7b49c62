package yuqing.archive.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.localstack.StackResource;

/// The tables of the stream beside an archive of some size, in a schema of its own that nobody ever
/// sees.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class StreamSqlTest {

  private static final int THERE = 20_000;

  private static final String FILL =
      """
      insert into chain (incident, length, head)
      select 'i' || i, 1, sha256('x') from generate_series(%1$d, %2$d) i;
      insert into entry (incident, n, event_id, type, source, sequence, time, recorded_at, salt,
                         payload, commitment, hash)
      select 'i' || i, 1, gen_random_uuid(), 't', '/s', 1, now(), now(), sha256('x'), 'p',
             sha256('x'), sha256('x') from generate_series(%1$d, %2$d) i;
      insert into dossier (incident, state, received_at, updated_at, standing)
      select 'i' || i, 'REPORTED', now(), now(), '{}' from generate_series(%1$d, %2$d) i;
      """;

  @Inject AgroalDataSource database;
  private Connection connection;

  @BeforeEach
  void anArchiveFromBeforeTheStream() throws Exception {
    connection = database.getConnection();
    connection.setAutoCommit(false);
    run("create schema scratch; set local search_path to scratch");
    run(migration("V1000__archive"));
    run(FILL.formatted(1, THERE));
    run(migration("V1010__stream"));
    run("analyze entry, dossier, stream_number, stream_waiting");
  }

  @AfterEach
  void leaveNothing() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void whatWasThereIsNumberedInItsOrderAndWhatComesNextAfterIt() throws Exception {
    assertThat(StreamSequencer.last(connection)).isEqualTo(THERE);
    assertThat(one("select count(*) from stream_number where number <> position")).isZero();
    assertThat(StreamSequencer.give(connection)).isFalse();

    run(FILL.formatted(THERE + 1, THERE + 2 * StreamSequencer.AT_ONCE));
    assertThat(one("select count(*) from stream_waiting")).isEqualTo(2 * StreamSequencer.AT_ONCE);
    assertThat(StreamSequencer.give(connection)).as("more than one transaction takes").isTrue();
    StreamSequencer.giveAll(connection);
    assertThat(one("select count(*) from stream_waiting")).isZero();
    assertThat(StreamSequencer.last(connection)).isEqualTo(THERE + 2 * StreamSequencer.AT_ONCE);
    assertThat(one("select count(*) from stream_number"))
        .isEqualTo(THERE + 2 * StreamSequencer.AT_ONCE);
  }

  /// No statement of a round or of a reader looks at all that there is.
  @Test
  void aPollCostsWhatIsNewNotWhatThereIs() throws Exception {
    assertThat(plan(StreamSequencer.ANY_WAITING)).doesNotContain("stream_number", " entry");
    assertThat(plan(StreamSequencer.LAST)).contains("Index Only Scan Backward");
    assertThat(plan(StreamRows.HASH_OF, (long) THERE)).doesNotContain("Seq Scan");
    assertThat(plan(StreamRows.HEADS, THERE - 10L, (long) THERE, 1_000))
        .doesNotContain("Seq Scan")
        .contains("stream_number_pkey", "entry_position_key", "dossier_pkey");
    assertThat(plan(StreamRows.HEADS, 0L, (long) THERE, 1_000))
        .as("a reader from the beginning")
        .contains("stream_number_pkey", "entry_position_key");
    assertThat(plan(StreamSequencer.NUMBER, StreamSequencer.AT_ONCE))
        .doesNotContain("Seq Scan on stream_number", "Seq Scan on entry");
  }

  private String plan(String sql, Object... values) throws SQLException {
    try (var explain = connection.prepareStatement("explain " + sql)) {
      for (int i = 0; i < values.length; i++) {
        explain.setObject(i + 1, values[i]);
      }
      try (var row = explain.executeQuery()) {
        List<String> lines = new ArrayList<>();
        while (row.next()) {
          lines.add(row.getString(1));
        }
        return String.join("\n", lines);
      }
    }
  }

  private long one(String sql) throws SQLException {
    try (var select = connection.createStatement();
        var row = select.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String migration(String name) throws IOException {
    try (var in = StreamSqlTest.class.getResourceAsStream("/db/migration/" + name + ".sql")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
