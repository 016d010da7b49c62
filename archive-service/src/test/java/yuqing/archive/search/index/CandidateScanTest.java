package yuqing.archive.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import yuqing.access.ReadScope;
import yuqing.archive.dossier.ContinuingIncidents;
import yuqing.archive.search.index.CandidateQuery.Clause;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.StackResource;

/// Whatever the bounds of its steps, a scan names what a look at every row would, in that order,
/// and its pages together are the whole. The rows reach over fourteen years, unevenly.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class CandidateScanTest {

  private static final int INCIDENTS = 300;
  private static final Instant NEWEST = Instant.parse("2033-03-15T12:00:00Z");
  private static final List<String> DEPARTMENTS = List.of("scan-a", "scan-b", "scan-c");
  private static final Set<String> ALL_DEPARTMENTS = Set.copyOf(DEPARTMENTS);

  @Inject Transactions transactions;

  private final Random random = new Random(42);

  private record Made(
      String id,
      Instant receivedAt,
      String department,
      Level level,
      State state,
      Category category,
      Set<String> grams) {

    CandidatePlace place() {
      return new CandidatePlace(receivedAt, id);
    }
  }

  /// What the test has put in is taken back.
  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void itNamesWhatALookAtEveryRowWould() {
    try {
      transactions.inNew(
          connection -> {
            var made = make(connection);
            for (var bounds :
                List.of(new ScanBounds(2, 5), new ScanBounds(7, 20), ScanBounds.USUAL)) {
              compareAll(connection, made, bounds);
            }
            throw new TakenBack();
          });
    } catch (TakenBack expected) {
      // All is as it was.
    }
  }

  private void compareAll(Connection connection, List<Made> made, ScanBounds bounds)
      throws SQLException {
    var common = new Clause(List.of(Set.of("众")), Set.of());
    var half = new Clause(List.of(Set.of("半")), Set.of());
    var old = new Clause(List.of(Set.of("旧")), Set.of());
    var rare = new Clause(List.of(Set.of("稀")), Set.of());
    var none = new Clause(List.of(Set.of("无")), Set.of());
    var named = new Clause(List.of(Set.of("无")), Set.of("scan-b"));
    var either = new Clause(List.of(Set.of("稀", "半"), Set.of("旧")), Set.of());
    var all = filter(ALL_DEPARTMENTS, Set.of(), Set.of(), Set.of(), null, null);
    compare(connection, made, bounds, List.of(common), all, has("众"));
    compare(connection, made, bounds, List.of(half, common), all, has("半").and(has("众")));
    compare(connection, made, bounds, List.of(old), all, has("旧"));
    compare(connection, made, bounds, List.of(rare), all, has("稀"));
    compare(connection, made, bounds, List.of(none), all, has("无"));
    compare(connection, made, bounds, List.of(named), all, of("scan-b"));
    compare(connection, made, bounds, List.of(either), all, has("稀").and(has("半")).or(has("旧")));
    compare(
        connection,
        made,
        bounds,
        List.of(half),
        filter(Set.of("scan-c"), Set.of(Level.ONE), Set.of(), Set.of(), null, null),
        has("半").and(of("scan-c")).and(each -> each.level() == Level.ONE));
    compare(
        connection,
        made,
        bounds,
        List.of(common),
        filter(
            ALL_DEPARTMENTS,
            Set.of(),
            Set.of(State.CLOSED),
            Set.of(Category.IDEOLOGY),
            Instant.parse("2024-02-03T04:05:06Z"),
            Instant.parse("2029-07-08T09:10:11Z")),
        has("众")
            .and(each -> each.state() == State.CLOSED && each.category() == Category.IDEOLOGY)
            .and(each -> !each.receivedAt().isBefore(Instant.parse("2024-02-03T04:05:06Z")))
            .and(each -> each.receivedAt().isBefore(Instant.parse("2029-07-08T09:10:11Z"))));
  }

  private static Predicate<Made> has(String gram) {
    return each -> each.grams().contains(gram);
  }

  private static Predicate<Made> of(String department) {
    return each -> each.department().equals(department);
  }

  private static CandidateFilter filter(
      Set<String> departments,
      Set<Level> levels,
      Set<State> states,
      Set<Category> categories,
      Instant from,
      Instant to) {
    return new CandidateFilter(
        new ReadScope.All(),
        ContinuingIncidents.NONE,
        departments,
        levels,
        states,
        categories,
        from,
        to);
  }

  private static void compare(
      Connection connection,
      List<Made> made,
      ScanBounds bounds,
      List<Clause> clauses,
      CandidateFilter filter,
      Predicate<Made> expected)
      throws SQLException {
    var paged = new ArrayList<CandidatePlace>();
    CandidatePlace after = null;
    boolean end = false;
    for (int pages = 0; !end; pages++) {
      assertThat(pages).isLessThan(2 * INCIDENTS);
      var query = new CandidateQuery(clauses, filter, after, 9, 40);
      var batch = new CandidateScan(connection, query, bounds).run();
      assertThat(batch.candidates().size()).isLessThanOrEqualTo(9);
      paged.addAll(batch.candidates());
      after = batch.reached();
      end = batch.end();
    }
    assertThat(paged)
        .as("%s %s %s", bounds, clauses, filter)
        .isEqualTo(made.stream().filter(expected).map(Made::place).toList());
  }

  /// The newest first.
  private List<Made> make(Connection connection) throws SQLException {
    var made = new ArrayList<Made>();
    var receivedAt = NEWEST;
    for (int i = 0; i < INCIDENTS; i++) {
      made.add(incident(i, receivedAt));
      // Some at one instant, some hours apart, some weeks.
      int step = random.nextInt(10);
      receivedAt =
          receivedAt.minus(
              step == 0
                  ? Duration.ZERO
                  : step < 5 ? Duration.ofHours(step) : Duration.ofDays(4L * step));
    }
    for (var each : made) {
      save(connection, each);
    }
    made.sort(Comparator.comparing(Made::receivedAt).thenComparing(Made::id).reversed());
    return made;
  }

  private Made incident(int i, Instant receivedAt) {
    var grams = new HashSet<>(Set.of("众"));
    if (random.nextBoolean()) {
      grams.add("半");
    }
    if (random.nextInt(60) == 0) {
      grams.add("稀");
    }
    // A matter of one summer, in everything then and nowhere since.
    if (receivedAt.isBefore(Instant.parse("2026-09-01T00:00:00Z"))
        && receivedAt.isAfter(Instant.parse("2026-03-01T00:00:00Z"))) {
      grams.add("旧");
    }
    return new Made(
        "scan-%03d".formatted(i * 7 % INCIDENTS),
        receivedAt,
        DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())),
        List.of(Level.values()).get(random.nextInt(3)),
        random.nextBoolean() ? State.CLOSED : State.FILED,
        random.nextBoolean() ? Category.IDEOLOGY : Category.STAFF_WORK,
        grams);
  }

  private static void save(Connection connection, Made made) throws SQLException {
    Sql.update(
        connection,
        "insert into chain (incident, head) values (?, ?)",
        made.id(),
        Hash.START.bytes());
    Sql.update(
        connection,
        """
        insert into dossier (incident, level, state, department, received_at, updated_at, standing)
        values (?, ?, ?, ?, ?, ?, '{}')
        """,
        made.id(),
        made.level().number(),
        made.state().name(),
        made.department(),
        made.receivedAt(),
        made.receivedAt());
    var header =
        new SearchHeader(made.receivedAt(), made.department(), made.category().name(), null, 0);
    var grams = new HashSet<>(made.grams());
    grams.addAll(header.tags());
    SearchTables.save(connection, made.id(), header, grams);
  }
}
