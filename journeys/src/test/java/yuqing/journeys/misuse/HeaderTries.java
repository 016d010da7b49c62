package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/// Invalid headers: those that an operation's document names, and those that any request has.
final class HeaderTries {

  private static final List<List<String>> LINES = Corpus.read("headers.txt", 4);
  private static final String EVERY = "*";

  private HeaderTries() {}

  static void add(Tries tries, MisusedOperation operation) {
    var documented = operation.parameters("header");
    for (var line : LINES) {
      var about = line.getFirst();
      if (about.equals(EVERY) || documented.contains(about)) {
        one(tries, operation, line);
      }
    }
  }

  private static void one(Tries tries, MisusedOperation operation, List<String> line) {
    var about = line.getFirst();
    var marker = tries.marker();
    var expected = Expectation.read(line.get(2));
    tries.add(
        TryClass.HEADERS,
        operation,
        line.get(1),
        about.equals(EVERY) ? expected : expected.naming(about),
        marker,
        () -> {
          var sent =
              new String(Escapes.bytes(line.get(3), Tries.values(marker, operation)), ISO_8859_1);
          var draft = operation.draft().without(about);
          return sent.isEmpty() ? draft : draft.adding(sent);
        });
  }
}
