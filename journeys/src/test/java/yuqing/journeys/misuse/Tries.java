package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Makes tries, each with a marker of its own.
final class Tries {

  /// The prefix of every marker; nothing else in the suite begins so.
  static final String MARKER = "mzq";

  private final AtomicInteger made = new AtomicInteger();
  private final List<Try> all = new ArrayList<>();

  /// All of all classes.
  static List<Try> of(List<MisusedOperation> operations) {
    var tries = new Tries();
    for (var operation : operations) {
      BodyTries.add(tries, operation);
      FieldTries.add(tries, operation);
      ParameterTries.add(tries, operation);
      MediaTypeTries.add(tries, operation);
      TokenTries.add(tries, operation);
      HeaderTries.add(tries, operation);
    }
    PathTries.add(tries, operations);
    FramingTries.add(tries, operations);
    return List.copyOf(tries.all);
  }

  /// The values for `${…}` in the corpus: the marker, and the valid body, whole, in other
  /// encodings, and without its braces.
  static Map<String, byte[]> values(String marker, MisusedOperation operation) {
    var good = operation.request().body();
    var values = new HashMap<String, byte[]>();
    values.put("marker", marker.getBytes(UTF_8));
    values.put("good", good.getBytes(UTF_8));
    values.put("truncated", truncated(good).getBytes(UTF_8));
    values.put("utf16le", good.getBytes(Charset.forName("UTF-16LE")));
    values.put("utf16be", good.getBytes(Charset.forName("UTF-16BE")));
    values.put("utf32le", good.getBytes(Charset.forName("UTF-32LE")));
    values.put("utf32be", good.getBytes(Charset.forName("UTF-32BE")));
    boolean object = good.startsWith("{") && good.length() > 2;
    var inner = object ? good.substring(1, good.length() - 1) : "";
    values.put("inner", inner.getBytes(UTF_8));
    values.put("more", (object ? "," + inner : "").getBytes(UTF_8));
    return values;
  }

  /// YAML without its last byte may be valid, so it is truncated within one more name.
  private static String truncated(String good) {
    boolean json = good.isEmpty() || good.endsWith("}") || good.endsWith("]");
    return json
        ? good.substring(0, Math.max(0, good.length() - 1))
        : good.stripTrailing() + "\n\"cut";
  }

  String marker() {
    return "%s%dz".formatted(MARKER, made.incrementAndGet());
  }

  void add(
      TryClass in,
      MisusedOperation operation,
      String name,
      Expectation expected,
      String marker,
      Supplier<RequestDraft> draft) {
    add(
        in,
        operation.service(),
        operation.name(),
        name,
        expected,
        marker,
        () -> bytes(draft.get()));
  }

  void add(
      TryClass in,
      String service,
      String operation,
      String name,
      Expectation expected,
      String marker,
      Supplier<byte[]> bytes) {
    all.add(new Try(in, service, operation, name, bytes, expected, marker));
  }

  private static byte[] bytes(RequestDraft draft) {
    return draft.bytes();
  }
}
