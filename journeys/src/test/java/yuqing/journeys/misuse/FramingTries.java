package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/// Bytes that RFC 9112 requires to be refused: two readers would read different requests.
final class FramingTries {

  private static final List<List<String>> FRAMINGS = Corpus.read("framings.txt", 3);

  private FramingTries() {}

  /// Once per service: the framing is read before any operation is known.
  static void add(Tries tries, List<MisusedOperation> operations) {
    var services = new LinkedHashMap<String, MisusedOperation>();
    operations.stream()
        .filter(each -> each.takesJson() && each.request().method().equals("POST"))
        .forEach(each -> services.putIfAbsent(each.service(), each));
    services.values().forEach(each -> FRAMINGS.forEach(line -> one(tries, each, line)));
  }

  private static void one(Tries tries, MisusedOperation operation, List<String> line) {
    var marker = tries.marker();
    tries.add(
        TryClass.FRAMINGS,
        operation.service(),
        operation.name(),
        line.get(0),
        Expectation.read(line.get(1)).asFraming(),
        marker,
        () -> {
          var values = new HashMap<>(Tries.values(marker, operation));
          values.put("path", operation.path().getBytes(ISO_8859_1));
          values.put("token", operation.request().token().getBytes(ISO_8859_1));
          return Escapes.bytes(line.get(2), values);
        });
  }
}
