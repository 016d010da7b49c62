package yuqing.journeys.misuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Map;

/// Bodies announced as something that an operation does not take.
final class MediaTypeTries {

  private static final List<List<String>> TYPES = Corpus.read("media-types.txt", 2);

  private MediaTypeTries() {}

  static void add(Tries tries, MisusedOperation operation) {
    for (var type : TYPES) {
      var value = new String(Escapes.bytes(type.getLast(), Map.of()), ISO_8859_1);
      if (operation.takes(value.split(";", 2)[0])) {
        continue;
      }
      var marker = tries.marker();
      var expected =
          operation.mediaTypes().isEmpty()
              ? Expectation.anything()
              : Expectation.read(type.getFirst());
      tries.add(
          TryClass.MEDIA_TYPES,
          operation,
          value.isEmpty() ? "no type" : type.getLast(),
          expected,
          marker,
          () -> draft(operation, value));
    }
  }

  private static RequestDraft draft(MisusedOperation operation, String type) {
    var draft = operation.draft();
    if (draft.body() == null || draft.body().length == 0) {
      draft = draft.withBody(new byte[] {'{', '}'});
    }
    return type.isEmpty() ? draft.without("Content-Type") : draft.with("Content-Type", type);
  }
}
