package yuqing.durable.due;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A poll costs what is due, not what is open: it reads as many pages of the database among a
/// million open rows as among a thousand, but for the index being a level or two higher.
class DuePlanTest {

  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final int DUE = 40;
  private static final int MORE_LEVELS_AT_MOST = 2;
  private static final List<String> PLANS = List.of("force_custom_plan", "force_generic_plan");

  private final Timers timers = new Timers();

  @AfterEach
  void stop() {
    timers.close();
  }

  @Test
  void amongAMillionOpenRowsAPollReadsWhatIsDueAndNothingElse() {
    open(1, FEW);
    var amongFew = polls();
    open(FEW + 1, MANY);
    var amongMany = polls();

    assertThat(amongMany).hasSameSizeAs(amongFew).hasSize(2 * PLANS.size());
    for (int poll = 0; poll < amongMany.size(); poll++) {
      assertThat(amongMany.get(poll).pages)
          .as("%s, among few %s", amongMany.get(poll), amongFew.get(poll))
          .isPositive()
          .isLessThanOrEqualTo(amongFew.get(poll).pages + MORE_LEVELS_AT_MOST);
      assertThat(amongMany.get(poll).nodes).containsExactly("Limit", "Index Scan");
    }
  }

  /// Rows `from` to `to`, a second apart.
  private void open(int from, int to) {
    timers.database.execute(
        """
        insert into due_row (kind, key, due_at, try_at)
        select 'judge', 'k' || n, t, t
        from (select n, timestamptz '%s' + n * interval '1 s' as t
              from generate_series(%d, %d) n) s
        """
            .formatted(timers.start, from, to));
    timers.database.execute("analyze due_row");
  }

  /// Nothing due and some due, with the plan for those parameters and with the one for any.
  private List<Poll> polls() {
    var polls = new ArrayList<Poll>();
    for (var plan : PLANS) {
      polls.add(poll(plan, 0));
      polls.add(poll(plan, DUE));
    }
    return polls;
  }

  private Poll poll(String plan, int due) {
    var explained =
        timers.database.transactions().inNew(connection -> explain(connection, plan, due));
    assertThat(explained.path("Actual Rows").asInt()).isEqualTo(due);
    return new Poll(
        plan,
        due,
        explained.path("Shared Hit Blocks").asInt() + explained.path("Shared Read Blocks").asInt(),
        nodes(explained));
  }

  private JsonNode explain(Connection connection, String plan, int due) throws SQLException {
    execute(connection, "set local plan_cache_mode = " + plan);
    execute(connection, "prepare next (timestamptz, text[], int) as " + numbered(DueTable.NEXT));
    Instant now = timers.start.plus(Duration.ofSeconds(due));
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "explain (analyze, buffers, format json) execute next ('%s', '{judge}', 200)"
                    .formatted(now))) {
      row.next();
      return new ObjectMapper().readTree(row.getString(1)).get(0).get("Plan");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } finally {
      execute(connection, "deallocate next");
    }
  }

  private static String numbered(String sql) {
    return sql.replaceFirst("\\?", "\\$1").replaceFirst("\\?", "\\$2").replaceFirst("\\?", "\\$3");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> nodes(JsonNode plan) {
    var nodes = new ArrayList<String>();
    nodes.add(plan.path("Node Type").asText());
    plan.path("Plans").forEach(below -> nodes.addAll(nodes(below)));
    return nodes;
  }

  /// @param pages of the table and its indexes, from memory or disk
  private record Poll(String plan, int due, int pages, List<String> nodes) {}
}
