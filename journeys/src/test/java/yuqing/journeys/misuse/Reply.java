package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The answer to a try.
///
/// @param how whether an answer came at all
/// @param headers by name, whatever its case
/// @param body as far as it was read
/// @param answers how many answers came on the connection
/// @param closed whether the service closed the connection after it
record Reply(
    How how,
    int status,
    Map<String, List<String>> headers,
    String body,
    int answers,
    boolean closed) {

  enum How {
    ANSWERED,
    CUT_OFF,
    HUNG
  }

  static Reply without(How how) {
    return new Reply(how, 0, Map.of(), "", 0, how == How.CUT_OFF);
  }

  static Reply answered(int status, Map<String, String> headers, String body) {
    var all = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new Reply(How.ANSWERED, status, all, body, 1, false);
  }

  Reply ofConnection(int seen, boolean ended) {
    return new Reply(how, status, headers, body, seen, ended);
  }

  /// The first of that name.
  Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  String mediaType() {
    return header("Content-Type").map(type -> type.split(";", 2)[0].strip()).orElse("");
  }

  /// All its headers, to check them for leaked text.
  String headerText() {
    var lines = new ArrayList<String>();
    headers.forEach((name, values) -> lines.add(name + ": " + String.join(", ", values)));
    return String.join("\n", lines);
  }

  int bytes() {
    return body.getBytes(UTF_8).length;
  }

  @Override
  public String toString() {
    if (how != How.ANSWERED) {
      return how.toString();
    }
    var shown = body.length() > 200 ? body.substring(0, 200) + "…" : body;
    return status + " " + mediaType() + " " + shown.replaceAll("\\s+", " ");
  }
}
