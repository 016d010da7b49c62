package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Invalid parameters of query and path, by their meaning.
final class ParameterTries {

  private static final List<List<String>> LINES = Corpus.read("parameters.txt", 4);
  private static final String QUERY = "?";
  private static final String PATH = "/";

  /// Their names in the documents, by the kinds of the corpus.
  private static final Set<String> TIMES =
      Set.of("from", "to", "updatedSince", "dueBefore", "discoveredFrom", "discoveredTo");

  /// In a query, but identifying one thing among several as a path does: an unknown one is not
  /// found.
  private static final Set<String> NAMES_ONE = Set.of("window");

  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private ParameterTries() {}

  static void add(Tries tries, MisusedOperation operation) {
    for (var line : LINES) {
      for (var name : operation.parameters("query")) {
        if (concerns(line, QUERY, name, operation.isDay(name))) {
          query(tries, operation, name, line);
        }
      }
      for (var name : operation.parameters("path")) {
        if (concerns(line, PATH, name, false)) {
          path(tries, operation, name, line);
        }
      }
    }
    unknown(tries, operation);
  }

  private static boolean concerns(List<String> line, String in, String name, boolean day) {
    var kinds = Arrays.asList(line.getFirst().split(" ", -1));
    return kinds.contains(in)
        || kinds.contains(in + name)
        || (TIMES.contains(name) && kinds.contains(in + (day ? "day" : "time")));
  }

  private static void query(
      Tries tries, MisusedOperation operation, String name, List<String> line) {
    var marker = tries.marker();
    tries.add(
        TryClass.PARAMETERS,
        operation,
        name + ": " + line.get(1),
        expected(name, line),
        marker,
        () -> {
          var value =
              new String(Escapes.bytes(line.get(3), Tries.values(marker, operation)), UTF_8);
          return operation.draft().withTarget(operation.addressWith(name, value));
        });
  }

  private static Expectation expected(String name, List<String> line) {
    var expected = Expectation.read(line.get(2));
    // An address that cannot be read is refused before anyone knows its parameters.
    var named = BAD_ESCAPE.matcher(line.get(3)).find() ? expected : expected.naming(name);
    return NAMES_ONE.contains(name) ? named.or(404) : named;
  }

  private static void path(
      Tries tries, MisusedOperation operation, String name, List<String> line) {
    var marker = tries.marker();
    tries.add(
        TryClass.PARAMETERS,
        operation,
        "{" + name + "}: " + line.get(1),
        Expectation.read(line.get(2)),
        marker,
        () -> {
          var value =
              new String(Escapes.bytes(line.get(3), Tries.values(marker, operation)), UTF_8);
          return operation.draft().withTarget(filled(operation, name, value));
        });
  }

  /// The path with one of its parameters changed: found by its place in the template.
  private static String filled(MisusedOperation operation, String name, String value) {
    var places = operation.template().split("/", -1);
    var parts = operation.request().path().split("/", -1);
    for (int i = 0; i < places.length; i++) {
      var place = "{" + name + "}";
      if (places[i].startsWith(place)) {
        // As `{department}.xlsx`.
        parts[i] = value + places[i].substring(place.length());
      }
    }
    return String.join("/", parts);
  }

  /// A filter that is misspelt must not list everything.
  private static void unknown(Tries tries, MisusedOperation operation) {
    if (!operation.request().method().equals("GET") || !operation.isProtected()) {
      return;
    }
    var marker = tries.marker();
    tries.add(
        TryClass.PARAMETERS,
        operation,
        "a parameter that there is not",
        Expectation.of(400).naming(marker),
        marker,
        () ->
            operation
                .draft()
                .withTarget(operation.addressWith(marker.toLowerCase(Locale.ROOT), "x")));
  }
}
