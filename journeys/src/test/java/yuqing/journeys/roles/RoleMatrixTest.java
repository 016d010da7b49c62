package yuqing.journeys.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yuqing.journeys.SuiteUnderTest;
import yuqing.journeys.roles.RoleMatrix.Row;

/// Every operation of every service, called by everyone, compared with the one table. What is
/// granted is granted on a real subject in the state that the operation needs; what is refused
/// leaves no trace on it.
class RoleMatrixTest {

  private static final Map<String, Operations> OPERATIONS = new LinkedHashMap<>();
  private static final List<Asker> ASKERS = new ArrayList<>();

  private static RoleMatrix matrix;
  private static Walk walk;

  @BeforeAll
  static void readTableAndDocuments() {
    matrix = RoleMatrix.read();
    var suite = SuiteUnderTest.get();
    var wire = new Wire(suite);
    Operations.SERVICES.forEach(service -> OPERATIONS.put(service, Operations.of(wire, service)));
    ASKERS.addAll(Asker.all());
    walk = new Walk(wire, new Subjects(suite, wire), OPERATIONS);
    walk.prepare(matrix.rows());
  }

  @AfterAll
  static void stop() {
    walk.close();
  }

  @Test
  void everyOperationIsInTheTable() {
    var rows = new LinkedHashSet<String>();
    matrix.rows().forEach(row -> rows.add(row.service() + " " + row.operation()));
    OPERATIONS.forEach(
        (service, operations) ->
            assertThat(rows)
                .as("a row for each operation of the %s-service's OpenAPI document", service)
                .containsAll(
                    operations.names().stream().map(name -> service + " " + name).toList()));
  }

  @Test
  void everyRowIsAnOperation() {
    var unknown =
        matrix.rows().stream()
            .filter(row -> !row.isTechnical())
            .filter(row -> !OPERATIONS.get(row.service()).names().contains(row.operation()))
            .toList();
    assertThat(unknown).as("rows that no OpenAPI document names").isEmpty();
  }

  @Test
  void whoMayNotIsRefusedAndLeavesNoTrace() {
    var before = walk.traces();
    assertNoMismatch(asked(matrix.rows(), ASKERS, expected -> !expected.granted()));
    assertThat(walk.traces()).as("what refused requests left behind").isEqualTo(before);
  }

  @Test
  void aBrokenTokenIsAnsweredLikeNoneAndLeavesNoTrace() {
    var before = walk.traces();
    assertNoMismatch(asked(oneForEachOperation(), BrokenTokens.all(), expected -> true));
    assertThat(walk.traces()).as("what broken tokens left behind").isEqualTo(before);
  }

  @Test
  void whoMayGetsItsWay() {
    assertNoMismatch(asked(matrix.rows(), ASKERS, Expected::granted));
  }

  /// The first of an operation's cases: before the token is known to be valid there is but one.
  private static Collection<Row> oneForEachOperation() {
    var rows = new LinkedHashMap<String, Row>();
    matrix.rows().forEach(row -> rows.putIfAbsent(row.service() + row.operation(), row));
    return rows.values();
  }

  private static List<Callable<String>> asked(
      Collection<Row> rows, List<Asker> askers, Predicate<Expected> which) {
    var questions = new ArrayList<Callable<String>>();
    for (Row row : rows) {
      for (var asker : row.isTechnical() ? askers.subList(0, 2) : askers) {
        if (which.test(row.expected(asker))) {
          questions.add(() -> walk.mismatch(row, asker));
        }
      }
    }
    return questions;
  }

  private static void assertNoMismatch(List<Callable<String>> questions) {
    assertThat(questions).isNotEmpty();
    assertThat(walk.all(questions).stream().filter(mismatch -> mismatch != null).toList())
        .as("answers that differ from role-matrix.txt")
        .isEmpty();
  }
}
