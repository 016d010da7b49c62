package yuqing.incident.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.incident.ServiceTest;
import yuqing.rest.problem.Language;

/// Groups that add to the same incidents in whatever order do not wait for each other crosswise.
@QuarkusTest
class GroupsOrderTest extends ServiceTest {

  private static final String SOMEBODY_WAITS =
      "select count(*) from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0";

  private static final int MAX_BYTES = 4_000;

  private static final Caller LIAISON =
      new Caller("p-1", "office", Set.of(Role.LIAISON), Set.of("logistics"));

  @Inject LineJudge judge;
  @Inject AgroalDataSource database;
  @Inject ObjectMapper json;

  @Test
  void aGroupHoldsNoIncidentWhileItWaitsForAnEarlierOne() throws Exception {
    var reports = new TreeMap<String, Map<String, Object>>();
    for (int i = 0; i < 2; i++) {
      var report = aReport();
      reports.put(post(reporter(), report, "/incidents").path("id"), report);
    }
    var sitting = judge.of(LIAISON, Language.EN);
    var group = new ArrayList<ParsedLine>();
    for (var report : reports.descendingMap().values()) {
      var line = new ByteArrayInputStream(json.writeValueAsBytes(report));
      group.add(sitting.look(new LineReader(line, MAX_BYTES).next()));
    }
    try (var other = database.getConnection();
        var threads = Executors.newSingleThreadExecutor()) {
      other.setAutoCommit(false);
      assertThat(locks(other, reports.firstKey())).isTrue();
      var answer = threads.submit(() -> sitting.verdicts(group));
      await().atMost(Duration.ofSeconds(60)).until(() -> published.number(SOMEBODY_WAITS) > 0);
      assertThat(locks(other, reports.lastKey())).isTrue();
      other.commit();
      assertThat(answer.get()).extracting(Verdict::status).containsExactly(200, 200);
    }
  }

  /// Whether it had it at once.
  private static boolean locks(Connection c, String incident) throws SQLException {
    try (var lock =
        c.prepareStatement(
            "select id from incident where id = cast(? as uuid) for update skip locked")) {
      lock.setString(1, incident);
      try (var row = lock.executeQuery()) {
        return row.next();
      }
    }
  }
}
