package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/// Whole bodies that are invalid, by the media type that an operation takes.
final class BodyTries {

  private static final List<List<String>> JSON = Corpus.read("json-bodies.txt", 3);
  private static final List<List<String>> YAML = Corpus.read("yaml-bodies.txt", 3);
  private static final List<List<String>> LINES = Corpus.read("ndjson-lines.txt", 3);
  private static final List<List<String>> FORMS = Corpus.read("multipart-bodies.txt", 3);

  /// Of the corpus: right where the body may be left out.
  private static final String NO_BODY = "empty";

  /// Follows every invalid line of a batch: it is refused too, and must have its verdict.
  private static final String NEXT_LINE = "\n{\"title\":\"\"}\n";

  private BodyTries() {}

  static void add(Tries tries, MisusedOperation operation) {
    if (operation.takesJson()) {
      JSON.stream()
          .filter(line -> operation.requiresBody() || !line.get(0).equals(NO_BODY))
          .forEach(line -> whole(tries, operation, line));
    }
    if (operation.takes("application/yaml")) {
      YAML.forEach(line -> whole(tries, operation, line));
    }
    if (operation.takes("multipart/form-data")) {
      FORMS.forEach(line -> whole(tries, operation, line));
    }
    if (operation.takes("application/x-ndjson")) {
      LINES.forEach(line -> line(tries, operation, line));
    }
  }

  private static void whole(Tries tries, MisusedOperation operation, List<String> line) {
    var marker = tries.marker();
    tries.add(
        TryClass.BODIES,
        operation,
        line.get(0),
        expected(operation, line.get(1)),
        marker,
        () -> {
          var body = Escapes.bytes(line.get(2), Tries.values(marker, operation));
          return operation.draft().withBody(body);
        });
  }

  /// Where YAML is read too, a body that is no JSON is judged as YAML, whose faults are 422 with
  /// a position.
  private static Expectation expected(MisusedOperation operation, String statuses) {
    var expected = Expectation.read(statuses);
    return operation.takes("application/yaml") && expected.met(400) ? expected.or(422) : expected;
  }

  private static void line(Tries tries, MisusedOperation operation, List<String> line) {
    var marker = tries.marker();
    int refused = Integer.parseInt(line.get(1)) + 1;
    tries.add(
        TryClass.BODIES,
        operation,
        line.get(0),
        Expectation.batch(refused),
        marker,
        () -> {
          var odd = Escapes.bytes(line.get(2), Tries.values(marker, operation));
          var next = NEXT_LINE.getBytes(UTF_8);
          var both = Arrays.copyOf(odd, odd.length + next.length);
          System.arraycopy(next, 0, both, odd.length, next.length);
          return operation.draft().with("Content-Type", "application/x-ndjson").withBody(both);
        });
  }
}
