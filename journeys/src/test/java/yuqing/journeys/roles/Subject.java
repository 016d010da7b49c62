package yuqing.journeys.roles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The subject of a row's requests: its ids by the names that paths and bodies use, and where to
/// look whether something was recorded on it.
final class Subject {

  private static final Pattern IN_PATH = Pattern.compile("\\{([A-Za-z0-9]+)}");
  private static final Pattern IN_BODY = Pattern.compile("\\$\\{([A-Za-z0-9]+)}");

  /// A place where every change of the subject shows.
  ///
  /// @param pointer into the answer (JSON pointer); empty for its `ETag`
  private record Witness(String service, String path, String pointer) {}

  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<Witness> witnesses = new ArrayList<>();

  Subject with(String name, String value) {
    values.put(name, value);
    return this;
  }

  Subject watch(String service, String path, String pointer) {
    witnesses.add(new Witness(service, path, pointer));
    return this;
  }

  String get(String name) {
    return values.get(name);
  }

  /// `{name}` in a path: the subject's own values.
  String path(String template) {
    return replaced(template, IN_PATH);
  }

  /// `${name}` in a body: the same, `${now}`, and `${unique}` for a value that no other request
  /// has.
  String body(String template) {
    return replaced(template, IN_BODY);
  }

  private String replaced(String template, Pattern places) {
    return places
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), template)));
  }

  private String value(String name, String template) {
    return switch (name) {
      case "now" -> Instant.now().toString();
      case "unique" -> UUID.randomUUID().toString();
      default -> {
        if (!values.containsKey(name)) {
          throw new IllegalStateException("no " + name + " for " + template + " in " + values);
        }
        yield values.get(name);
      }
    };
  }

  /// Equal as long as nothing was recorded.
  String trace(Wire wire, Asker reader) {
    var found = new ArrayList<String>();
    for (var witness : witnesses) {
      var answer = wire.get(reader, witness.service(), witness.path()).expect(200);
      found.add(
          witness.path()
              + " "
              + (witness.pointer().isEmpty()
                  ? answer.header("ETag")
                  : answer.json().at(witness.pointer())));
    }
    return String.join("\n", found);
  }
}
