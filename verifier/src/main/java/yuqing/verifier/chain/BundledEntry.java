package yuqing.verifier.chain;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import yuqing.verifier.json.StrictJson;

/// An entry as a line of `timeline.ndjson` states it.
final class BundledEntry {

  static final int HASH_BYTES = 32;

  private static final String FORMAT = "yuqing.archive.entry.v1";

  private static final List<String> FIELDS =
      List.of(
          "n",
          "eventId",
          "type",
          "source",
          "sequence",
          "timeMicros",
          "recordedAtMicros",
          "salt",
          "payload",
          "erasedAt",
          "commitment",
          "hash");

  private static final Pattern MICROS = Pattern.compile("0|-?[1-9][0-9]{0,18}");

  private long n;
  private String eventId;
  private String type;
  private String source;
  private long sequence;
  private String timeMicros;
  private String recordedAtMicros;
  private byte[] salt;
  private byte[] payload;
  private String erasedAt;
  private byte[] commitment;
  private byte[] hash;

  /// @param place the line's name in messages
  static BundledEntry read(String place, byte[] bytes, int length) throws IOException {
    try (var json = StrictJson.of(place, bytes, length)) {
      var line = new BundledEntry();
      json.object(FIELDS, name -> line.read(name, json));
      json.end();
      if (!MICROS.matcher(line.timeMicros).matches()
          || !MICROS.matcher(line.recordedAtMicros).matches()) {
        throw json.invalid("has a time that is none");
      }
      return line;
    }
  }

  private boolean read(String name, StrictJson json) throws IOException {
    switch (name) {
      case "n" -> n = json.number();
      case "eventId" -> eventId = json.text();
      case "type" -> type = json.text();
      case "source" -> source = json.text();
      case "sequence" -> sequence = json.number();
      case "timeMicros" -> timeMicros = json.text();
      case "recordedAtMicros" -> recordedAtMicros = json.text();
      case "salt" -> salt = json.hashOrNull();
      case "payload" -> payload = json.base64OrNull();
      case "erasedAt" -> erasedAt = json.textOrNull();
      case "commitment" -> commitment = json.hash();
      case "hash" -> hash = json.hash();
      default -> {
        return false;
      }
    }
    return true;
  }

  long n() {
    return n;
  }

  byte[] hash() {
    return hash;
  }

  /// Microseconds since 1970; the least number where it does not fit.
  long recordedAt() {
    try {
      return Long.parseLong(recordedAtMicros);
    } catch (NumberFormatException e) {
      return Long.MIN_VALUE;
    }
  }

  boolean isErased() {
    return payload == null;
  }

  /// What it would have as its hash, were it entry `n` and after one with this hash.
  byte[] hash(String incident, long n, byte[] previous) {
    return new SignedFields(FORMAT)
        .bytes(previous)
        .text(incident)
        .number(n)
        .text(eventId)
        .text(type)
        .text(source)
        .number(sequence)
        .text(timeMicros)
        .text(recordedAtMicros)
        .bytes(commitment)
        .sha256();
  }

  /// Whether payload and salt are what was committed to, or erased together.
  boolean isOpen() {
    if (payload == null || salt == null) {
      return payload == null && salt == null && erasedAt != null;
    }
    var digest = SignedFields.sha256Digest();
    digest.update(salt);
    return erasedAt == null && Arrays.equals(digest.digest(payload), commitment);
  }
}
