package yuqing.journeys.misuse;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/// The answer that a try must get.
///
/// @param statuses those that are right; empty where anything but a fault of the server is
/// @param field that the refusal must name; empty for none
/// @param methods that the refusal's `Allow` must name; empty where no method is refused
/// @param refusedLines of a batch: each has a verdict of its own, 4xx; -1 where no batch is sent
/// @param framing whether the bytes are no single request: the connection must be closed after the
///     answer, and nothing after it be served
record Expectation(
    Set<Integer> statuses, String field, Set<String> methods, int refusedLines, boolean framing) {

  private static final String ANY = "any";

  Expectation {
    statuses = new TreeSet<>(statuses);
    methods = new TreeSet<>(methods);
  }

  /// As the corpus writes it: `400`, `400,413`, or `any`.
  static Expectation read(String text) {
    return text.equals(ANY)
        ? anything()
        : of(Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toArray(Integer[]::new));
  }

  static Expectation of(Integer... statuses) {
    return new Expectation(Set.of(statuses), "", Set.of(), -1, false);
  }

  /// It may be carried out or refused, but it must not hurt the service.
  static Expectation anything() {
    return of();
  }

  static Expectation batch(int refusedLines) {
    return new Expectation(Set.of(200), "", Set.of(), refusedLines, false);
  }

  /// The same, or this status; an expectation of any status stays so.
  Expectation or(int status) {
    if (statuses.isEmpty()) {
      return this;
    }
    var more = new TreeSet<>(statuses);
    more.add(status);
    return new Expectation(more, field, methods, refusedLines, framing);
  }

  Expectation naming(String name) {
    return new Expectation(statuses, name, methods, refusedLines, framing);
  }

  Expectation allowing(Set<String> documented) {
    return new Expectation(statuses, field, documented, refusedLines, framing);
  }

  Expectation asFraming() {
    return new Expectation(statuses, field, methods, refusedLines, true);
  }

  /// Whether it must leave no trace in any store.
  boolean refused() {
    return !statuses.isEmpty();
  }

  boolean met(int status) {
    return statuses.isEmpty() || statuses.contains(status);
  }
}
