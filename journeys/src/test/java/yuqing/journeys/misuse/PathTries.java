package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Methods that a path does not have, and paths that are none.
final class PathTries {

  private static final List<List<String>> METHODS = Corpus.read("methods.txt", 3);
  private static final List<List<String>> PATHS = Corpus.read("paths.txt", 3);

  private PathTries() {}

  /// Each path once, whatever its operations.
  static void add(Tries tries, List<MisusedOperation> operations) {
    var paths = new LinkedHashMap<String, MisusedOperation>();
    operations.forEach(each -> paths.putIfAbsent(each.service() + each.template(), each));
    for (var operation : paths.values()) {
      var others = othersThere(operation, operations);
      METHODS.forEach(line -> method(tries, operation, others, line));
      PATHS.forEach(line -> path(tries, operation, line));
    }
  }

  /// Methods of other paths that fit the same address: `/incidents/batch` might be an incident's.
  private static Set<String> othersThere(
      MisusedOperation operation, List<MisusedOperation> operations) {
    return operations.stream()
        .filter(each -> each.service().equals(operation.service()))
        .filter(each -> !each.template().equals(operation.template()))
        .filter(each -> operation.path().matches(each.template().replaceAll("\\{[^}]+}", "[^/]+")))
        .flatMap(each -> each.methods().stream())
        .collect(Collectors.toSet());
  }

  private static void method(
      Tries tries, MisusedOperation operation, Set<String> others, List<String> line) {
    var marker = tries.marker();
    var values = new HashMap<>(Tries.values(marker, operation));
    var method = new String(Escapes.bytes(line.get(2), values), ISO_8859_1);
    if (operation.methods().contains(method) || others.contains(method)) {
      return;
    }
    tries.add(
        TryClass.METHODS,
        operation.service(),
        method.length() > 20 ? "… " + operation.template() : method + " " + operation.template(),
        line.get(0),
        Expectation.read(line.get(1)).allowing(others.isEmpty() ? operation.methods() : Set.of()),
        marker,
        () -> operation.draft().withMethod(method).withTarget(operation.path()).bytes());
  }

  private static void path(Tries tries, MisusedOperation operation, List<String> line) {
    var marker = tries.marker();
    tries.add(
        TryClass.PATHS,
        operation.service(),
        "GET " + operation.template(),
        line.get(0),
        Expectation.read(line.get(1)),
        marker,
        () -> {
          var values = new HashMap<>(Tries.values(marker, operation));
          values.put("path", operation.path().getBytes(UTF_8));
          var target = new String(Escapes.bytes(line.get(2), values), UTF_8);
          var draft = operation.draft().withMethod("GET").withBody(null).without("Content-Type");
          return draft.withTarget(target).bytes();
        });
  }
}
