package yuqing.journeys.roles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import yuqing.journeys.roles.RoleMatrix.Row;
import yuqing.journeys.roles.Wire.Answer;

/// Checks one cell of the table after another, a bounded number at a time.
final class Walk implements AutoCloseable {

  private static final int AT_A_TIME = 8;
  private static final int PAGES_AT_MOST = 100;

  /// Refusals that are written as problem+json where the operation answers in JSON.
  private static final Set<Integer> WRITTEN_AS_PROBLEM = Set.of(401, 403, 404, 409, 412, 422, 428);

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
  private final Map<String, Subject> subjects = new ConcurrentHashMap<>();
  private final Asker auditor = Asker.of("auditor");
  private final Wire wire;
  private final Subjects making;
  private final Map<String, Operations> operations;

  Walk(Wire wire, Subjects making, Map<String, Operations> operations) {
    this.wire = wire;
    this.making = making;
    this.operations = operations;
  }

  /// Makes the subjects of all rows.
  void prepare(List<Row> rows) {
    var wanted = new LinkedHashMap<String, Row>();
    rows.forEach(row -> wanted.putIfAbsent(nameOf(row), row));
    all(
        wanted.entrySet().stream()
            .<Callable<Object>>map(each -> () -> subjects.put(each.getKey(), made(each.getValue())))
            .toList());
  }

  private static String nameOf(Row row) {
    return row.service() + " " + row.subject();
  }

  private Subject made(Row row) {
    return making.make(row.service(), row.subject());
  }

  /// The records of each subject.
  Map<String, String> traces() {
    var found = new TreeMap<String, String>();
    subjects.forEach((name, subject) -> found.put(name, subject.trace(wire, auditor)));
    return found;
  }

  /// Null where the answer agrees with the table.
  String mismatch(Row row, Asker asker) {
    var expected = row.expected(asker);
    boolean another = row.usesUp() && expected.granted();
    var subject = another ? made(row) : subjects.get(nameOf(row));
    var path = subject.path(row.path());
    var answer = ask(row, asker, subject, path);
    var wrong = wrong(expected, asker, row, subject, path, answer);
    return wrong == null
        ? null
        : "%s, %s: expected %s, %s; got %s".formatted(row, asker, expected, wrong, answer);
  }

  private Answer ask(Row row, Asker asker, Subject subject, String path) {
    var operation = operations.get(row.service()).named(row.operation());
    var sent = PreparedRequest.of(row, asker, operation, subject);
    return wire.send(asker, row.service(), row.method(), path, sent.headers(), sent.body());
  }

  /// The fault of an answer; null when there is none.
  private String wrong(
      Expected expected, Asker asker, Row row, Subject subject, String path, Answer answer) {
    if (answer.status() != expected.status()) {
      return "another status";
    }
    boolean html = answer.header("Content-Type").startsWith("text/html");
    if (WRITTEN_AS_PROBLEM.contains(answer.status()) && !html && !isProblem(answer)) {
      return "but as problem+json";
    }
    if (answer.status() == 401 && !answer.header("WWW-Authenticate").startsWith("Bearer")) {
      return "but with a challenge";
    }
    if (expected.asksForSubject()) {
      boolean listed = shows(asker, row, subject.get("it"), path, answer);
      if (listed != expected.shown().contains(Expected.SUBJECT)) {
        return listed ? "but it shows " + subject.get("it") : "but it lacks " + subject.get("it");
      }
    }
    return wrongFields(expected, answer);
  }

  private static String wrongFields(Expected expected, Answer answer) {
    Function<String, Boolean> has =
        field -> answer.json().findValues(field).stream().anyMatch(value -> !value.isNull());
    for (var field : expected.shown()) {
      if (!field.equals(Expected.SUBJECT) && !has.apply(field)) {
        return "but it lacks the field " + field;
      }
    }
    for (var field : expected.hidden()) {
      if (!field.equals(Expected.SUBJECT) && has.apply(field)) {
        return "but it shows the field " + field;
      }
    }
    return null;
  }

  private static boolean isProblem(Answer answer) {
    var problem = answer.json();
    return answer.header("Content-Type").startsWith("application/problem+json")
        && problem.path("type").asText().startsWith("urn:yuqing:problem:")
        && !problem.path("title").asText().isEmpty()
        && problem.path("status").asInt() == answer.status();
  }

  /// Whether the id is on any page of a list.
  private boolean shows(Asker asker, Row row, String id, String path, Answer first) {
    var page = first;
    for (int pages = 0; pages < PAGES_AT_MOST; pages++) {
      if (page.body().contains(id)) {
        return true;
      }
      var next = page.json().path("next");
      if (!next.isTextual()) {
        return false;
      }
      var sign = path.contains("?") ? "&" : "?";
      page = wire.get(asker, row.service(), path + sign + "cursor=" + next.asText()).expect(200);
    }
    throw new IllegalStateException(row + " has more pages than " + PAGES_AT_MOST);
  }

  /// All answers, in the order of the questions.
  <T> List<T> all(List<? extends Callable<T>> questions) {
    try {
      var answers = new java.util.ArrayList<T>();
      for (Future<T> answer : threads.invokeAll(questions)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
